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
import org.jspecify.annotations.Nullable;

/** The items that {@code khabar ingest} would make of a file, kept in memory. */
final class ItemsOfAFile implements RawItemSink {
    private final List<RawItem> items = new ArrayList<>();

    private ItemsOfAFile() {}

    static List<RawItem> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new CommandFailure(ExitCode.NOT_THERE, "cannot read " + file + ": there is no such file");
        }
        try (ItemsOfAFile sink = new ItemsOfAFile()) {
            IngestReport report = new FileIngest(
                            sink, FileIngestSettings.DEFAULTS, Clock.systemUTC(), IngestListener.NONE)
                    .run(List.of(file));
            if (report.failed() > 0 || report.unknown() > 0) {
                throw new CommandFailure(
                        ExitCode.FAILED,
                        "cannot read articles from " + file
                                + "; .txt, .html, .json and .ndjson files can be explained");
            }
            return List.copyOf(sink.items);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "cannot read " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void deliver(Delivery delivery) {
        items.addAll(delivery.items());
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
    public void close() {
        // Nothing is held.
    }
}
