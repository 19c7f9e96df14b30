package io.khabar.sources;

/** Kafka will never take this delivery: another process took over, or a record is larger than the broker allows. */
public class SinkRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SinkRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
