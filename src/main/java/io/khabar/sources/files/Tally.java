package io.khabar.sources.files;

/** What a run has counted so far. */
final class Tally {
    long bytesRead;
    long bytesTotal;
    long files;
    long items;
    long resumed;
    long alreadyFinished;
    long rejected;
    long failed;

    IngestProgress progress(String file) {
        return new IngestProgress(file, bytesRead, bytesTotal, items, rejected);
    }

    IngestReport report(long unknown) {
        return new IngestReport(files, items, resumed, alreadyFinished, unknown, rejected, failed);
    }
}
