package io.khabar.sources.files;

/**
 * What became of an ingest.
 *
 * @param files read, to their end or not
 * @param items delivered by this run
 * @param resumed records that an earlier run had delivered, of files taken up again
 * @param alreadyFinished files that an earlier run had read to their end
 * @param unknown files passed over because their names say of no form that is read
 * @param rejected records that became dead letters
 * @param failed files that could not be read to their end
 */
public record IngestReport(
        long files, long items, long resumed, long alreadyFinished, long unknown, long rejected, long failed) {}
