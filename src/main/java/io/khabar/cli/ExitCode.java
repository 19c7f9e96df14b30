package io.khabar.cli;

/** What a command tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int CALLED_WRONGLY = 2;
    static final int NOT_THERE = 3;

    private ExitCode() {}
}
