package io.khabar.sources.files;

import io.khabar.model.Rejected;

/** Hears how an ingest goes on, on the thread that ingests. */
public interface IngestListener {
    /** Hears nothing. */
    IngestListener NONE = progress -> {};

    /** After each delivery, and after each file. */
    void progressed(IngestProgress progress);

    /** No item could be made of a record; it became a dead letter. */
    default void rejected(Rejected rejected) {}

    /** A file could not be read to its end; what was read of it is delivered. */
    default void failed(String file, String reason) {}
}
