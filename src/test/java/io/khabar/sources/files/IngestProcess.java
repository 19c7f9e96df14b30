package io.khabar.sources.files;

import io.khabar.sources.KafkaSink;
import io.khabar.sources.SourceKafka;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A process that ingests one file and tells how far it is, one line a delivery. */
final class IngestProcess {
    private IngestProcess() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> paths = List.of(Path.of(arguments[1]));
        int batchItems = Integer.parseInt(arguments[2]);
        FileIngestSettings defaults = FileIngestSettings.DEFAULTS;
        FileIngestSettings settings =
                new FileIngestSettings(defaults.source(), defaults.maxItemBytes(), batchItems, defaults.batchBytes());
        try (KafkaSink sink = KafkaSink.open(
                SourceKafka.connection(arguments[0]),
                SourceKafka.TOPICS,
                FileIngest.sinkName(paths, settings),
                Duration.ofSeconds(60))) {
            FileIngest ingest =
                    new FileIngest(sink, settings, Clock.systemUTC(), progress -> System.out.println(progress.items()));
            long start = System.nanoTime();
            IngestReport report = ingest.run(paths);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf(
                    Locale.ROOT,
                    "%,d records passed over, %,d items in %.1f s, %,.0f/s; most heap used: %d MB%n",
                    report.resumed(),
                    report.items(),
                    seconds,
                    report.items() / seconds,
                    mostHeap() / 1_000_000);
            System.out.println(report);
        }
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
