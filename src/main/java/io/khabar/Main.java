package io.khabar;

import io.khabar.cli.KhabarCommand;

/** Starts the command line; nothing else. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(KhabarCommand.execute(arguments));
    }
}
