package io.khabar.sources;

/** Another process feeds under the same name now; whoever gets this must stop, or the two would throw each other out. */
public final class SinkTakenOver extends SinkRefused {
    private static final long serialVersionUID = 1;

    public SinkTakenOver(String message, Throwable cause) {
        super(message, cause);
    }
}
