package io.khabar.registry;

/** The Schema Registry refuses, and waiting would not change that; the message says why, and what would do. */
public final class RegistryFailure extends RuntimeException {

    private static final int NO_ANSWER = 0;

    private final int httpStatus;

    public RegistryFailure(String message) {
        super(message);
        this.httpStatus = NO_ANSWER;
    }

    RegistryFailure(String message, Throwable cause, int httpStatus) {
        super(message, cause);
        this.httpStatus = httpStatus;
    }

    RegistryFailure(String message, Throwable cause) {
        this(message, cause, NO_ANSWER);
    }

    boolean isNotFound() {
        return httpStatus == 404;
    }

    /** Confluent answers 409 to a schema that breaks the subject's rule, and 422 to one it cannot read. */
    boolean isRefusedSchema() {
        return httpStatus == 409 || httpStatus == 422;
    }
}
