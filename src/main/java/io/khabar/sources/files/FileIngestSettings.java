package io.khabar.sources.files;

import java.util.Optional;

/**
 * How files are ingested.
 *
 * @param source id to ingest under; empty for what each item states, else its folder's name
 * @param maxItemBytes largest item that is taken, before it is written to Kafka
 * @param batchItems most items in one transaction
 * @param batchBytes payload bytes after which a transaction is closed
 */
public record FileIngestSettings(Optional<String> source, int maxItemBytes, int batchItems, int batchBytes) {
    /** Leaves room in the 8 MiB of a Kafka record for what goes with the payload. */
    public static final FileIngestSettings DEFAULTS =
            new FileIngestSettings(Optional.empty(), 7 * 1024 * 1024, 2_000, 8 * 1024 * 1024);

    public FileIngestSettings {
        requirePositive("max-item-bytes", maxItemBytes);
        requirePositive("batch-items", batchItems);
        requirePositive("batch-bytes", batchBytes);
        if (source.isPresent() && source.get().isBlank()) {
            throw new IllegalArgumentException("ingest.source must not be blank");
        }
    }

    /** The same under one source. */
    public FileIngestSettings withSource(String id) {
        return new FileIngestSettings(Optional.of(id), maxItemBytes, batchItems, batchBytes);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("ingest." + name + " must be at least 1, but is " + value);
        }
    }
}
