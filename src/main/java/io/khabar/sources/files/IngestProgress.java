package io.khabar.sources.files;

/**
 * How far an ingest is.
 *
 * @param file read now
 * @param bytesRead on disk, of all files so far, those passed over counted
 * @param bytesTotal on disk of all files; 0 where that is not known
 * @param items delivered, durable
 * @param rejected records that no item could be made of
 */
public record IngestProgress(String file, long bytesRead, long bytesTotal, long items, long rejected) {}
