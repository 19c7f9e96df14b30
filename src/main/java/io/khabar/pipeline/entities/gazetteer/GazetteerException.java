package io.khabar.pipeline.entities.gazetteer;

/** A gazetteer file cannot be used as it is; the message names file, entry and what would do. */
public final class GazetteerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public GazetteerException(String message) {
        super(message);
    }

    public GazetteerException(String message, Throwable cause) {
        super(message, cause);
    }
}
