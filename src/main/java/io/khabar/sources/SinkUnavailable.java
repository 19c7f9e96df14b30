package io.khabar.sources;

/** Kafka took no delivery in the time allowed. What was to be delivered may be delivered again. */
public final class SinkUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SinkUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
