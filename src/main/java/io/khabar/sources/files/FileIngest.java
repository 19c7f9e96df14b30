package io.khabar.sources.files;

import io.khabar.model.DeadLetter;
import io.khabar.model.Ids;
import io.khabar.model.Outcome;
import io.khabar.model.Rejected;
import io.khabar.sources.MediaType;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.Received;
import io.khabar.wire.KafkaTopics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings files into a sink; {@code khabar ingest} is this. One instance makes one run, on one thread. */
public final class FileIngest {
    private static final String NDJSON = "application/x-ndjson";

    private final RawItemSink sink;
    private final FileIngestSettings settings;
    private final Clock clock;
    private final IngestListener listener;
    private final Tally tally = new Tally();
    private Batch batch;

    /**
     * A run that is yet to be made.
     *
     * @param sink that stays the caller's
     * @param clock for the time at which an item was received
     */
    public FileIngest(RawItemSink sink, FileIngestSettings settings, Clock clock, IngestListener listener) {
        this.sink = sink;
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.batch = new Batch(settings);
    }

    /** The name to open a sink with: the same for the same paths, so that a run takes over from a killed one. */
    public static String sinkName(List<Path> paths, FileIngestSettings settings) {
        String[] parts = paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .sorted()
                .toArray(String[]::new);
        return "files-" + Ids.of(Ids.of(parts), settings.source().orElse(""));
    }

    /**
     * Files, and folders with all that is in them.
     *
     * @throws IOException if a path does not exist or a folder cannot be listed; a bad file is reported and passed over
     */
    public IngestReport run(List<Path> paths) throws IOException {
        InputTree tree = new InputTree(paths);
        tally.bytesTotal = tree.totalBytes();
        for (Optional<InputFile> file = tree.next(); file.isPresent(); file = tree.next()) {
            ingest(file.get());
            listener.progressed(tally.progress(file.get().origin()));
        }
        deliver("");
        return tally.report(tree.unknown());
    }

    /**
     * A stream such as standard input. It has no name to be known by: read again, it is delivered again, with the same item
     * ids.
     *
     * @param mediaType of the whole as one article, or {@code application/x-ndjson} for one article a line
     */
    public IngestReport read(InputStream in, String mediaType) throws IOException {
        String source = settings.source().orElse("stdin");
        FileSource from = new FileSource("-", settings.source().orElse(null), source, settings.maxItemBytes());
        InputStream counted = new ReadCounter(in, tally);
        tally.files++;
        ItemReader reader = mediaType.equals(NDJSON)
                ? new LineItems(counted, from)
                : new WholeItem(counted, from, MediaType.parse(mediaType));
        while (reader.advance()) {
            take(reader);
            deliverIfFull("-");
        }
        deliver("-");
        return tally.report(0);
    }

    private void ingest(InputFile file) throws IOException {
        long before = tally.bytesRead;
        FileSource source =
                new FileSource(file.origin(), settings.source().orElse(null), file.folder(), settings.maxItemBytes());
        try {
            String key = Fingerprint.key(file.path(), source.source());
            FileProgress start =
                    FileProgress.resume(sink.state(key), file.path().toString(), Fingerprint.of(file.path()));
            if (start.isFinished()) {
                tally.alreadyFinished++;
            } else {
                tally.files++;
                read(file, source, new Place(key, start));
            }
        } catch (IOException | IllegalArgumentException e) {
            tally.failed++;
            listener.failed(file.origin(), reason(e));
        }
        tally.bytesRead = before + sizeOf(file.path());
    }

    /** Where a file's progress is kept, and how far it was. */
    private record Place(String key, FileProgress start) {}

    private void read(InputFile file, FileSource source, Place place) throws IOException {
        FileProgress start = place.start();
        try (ItemReader reader = open(file, source)) {
            long records = 0;
            while (reader.advance()) {
                records++;
                if (records > start.records()) {
                    take(reader);
                    batch.reached(place.key(), start.at(records));
                    deliverIfFull(file.origin());
                }
            }
            tally.resumed += start.records();
            batch.reached(place.key(), start.finished(records));
            deliverIfFull(file.origin());
        }
    }

    private ItemReader open(InputFile file, FileSource source) throws IOException {
        InputStream counted = new ReadCounter(Files.newInputStream(file.path()), tally);
        try {
            if (file.form() == FileForm.WARC && file.compression() != Compression.XZ) {
                return new WarcItems(counted, source);
            }
            InputStream content = file.compression().open(counted);
            return switch (file.form()) {
                case NDJSON -> new LineItems(content, source);
                case WARC -> new WarcItems(content, source);
                default -> new WholeItem(content, source, file.form().mediaType());
            };
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    private void take(ItemReader reader) throws IOException {
        Outcome<Received> outcome = reader.item();
        long now = clock.millis();
        @Nullable Rejected rejected = outcome.fold(
                received -> {
                    batch.add(received.at(now));
                    return null;
                },
                reason -> reason);
        if (rejected != null) {
            tally.rejected++;
            batch.add(letter(reader.origin(), rejected, now));
            listener.rejected(rejected);
        }
    }

    /** There is no record to send back: the input itself is still where it was. */
    private static DeadLetter letter(String origin, Rejected rejected, long now) {
        return new DeadLetter(
                Ids.of("dead-letter", "ingest/file", origin),
                "ingest/file",
                rejected.reason(),
                rejected.detail(),
                rejected.remedy(),
                KafkaTopics.RAW,
                -1,
                -1,
                null,
                null,
                Map.of("origin", origin),
                null,
                null,
                now,
                0);
    }

    private void deliverIfFull(String file) {
        if (batch.isFull()) {
            deliver(file);
        }
    }

    private void deliver(String file) {
        if (batch.isEmpty()) {
            return;
        }
        var delivery = batch.delivery();
        batch = new Batch(settings);
        sink.deliver(delivery);
        tally.items += delivery.items().size();
        listener.progressed(tally.progress(file));
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static long sizeOf(Path path) throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }
}
