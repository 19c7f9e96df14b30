package io.khabar.cli;

import io.khabar.model.RawItem;
import io.khabar.sources.Delivery;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.files.FileIngest;
import io.khabar.sources.files.FileIngestSettings;
import io.khabar.sources.files.IngestListener;
import io.khabar.sources.files.IngestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items that {@code khabar ingest} would make of files and folders, without Kafka. */
final class ItemsOfFiles implements RawItemSink {
    private final Consumer<RawItem> taker;

    private ItemsOfFiles(Consumer<RawItem> taker) {
        this.taker = taker;
    }

    /** The items of one file, in memory. */
    static List<RawItem> of(Path file) {
        List<RawItem> items = new ArrayList<>();
        IngestReport report = each(List.of(file), items::add);
        if (report.unknown() > 0) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "cannot read articles from " + file + "; .txt, .html, .json, .ndjson and .warc files can be read");
        }
        return List.copyOf(items);
    }

    /** Hands over each item of files and folders, in the order of their names. */
    static IngestReport each(List<Path> paths, Consumer<RawItem> taker) {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new CommandFailure(
                        ExitCode.NOT_THERE, "cannot read " + path + ": there is no such file or folder");
            }
        }
        try (ItemsOfFiles sink = new ItemsOfFiles(taker)) {
            IngestReport report = new FileIngest(
                            sink, FileIngestSettings.DEFAULTS, Clock.systemUTC(), IngestListener.NONE)
                    .run(paths);
            if (report.failed() > 0) {
                throw new CommandFailure(
                        ExitCode.FAILED, report.failed() + " of the files in " + paths + " cannot be read to the end");
            }
            return report;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "cannot read " + paths + ": " + e.getMessage());
        }
    }

    @Override
    public void deliver(Delivery delivery) {
        delivery.items().forEach(taker);
    }

    @Override
    public @Nullable String state(String key) {
        return null;
    }

    @Override
    public Map<String, String> states(String prefix) {
        return Map.of();
    }

    @Override
    public void refresh(String prefix) {}

    @Override
    public void close() {
        // Nothing is held.
    }
}
