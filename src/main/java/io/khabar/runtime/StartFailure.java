package io.khabar.runtime;

/** Khabar cannot start; the message says for a person why, and what would do. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
