package io.khabar.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.RawItem;
import io.khabar.sources.SourceKafka;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resuming after a kill; {@code -Dingest.records=1000000} makes both archives as long as wanted. */
class FileIngestIT {
    private static final int LINES = Integer.getInteger("ingest.records", 20_000);
    private static final int PAGES = Integer.getInteger("ingest.records", 5_000);
    /** The same for any length of archive. */
    private static final String HEAP = "-Xmx" + System.getProperty("ingest.heap", "128m");

    private static final int BATCH = 200;

    @TempDir
    Path directory;

    private SourceKafka kafka;

    @BeforeEach
    void start() throws Exception {
        kafka = SourceKafka.create(directory.resolve("kafka"));
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void goesOnAfterEachKillWithoutAGapOrADouble() throws Exception {
        Path file = directory.resolve("made.ndjson.gz");
        MadeItems.writeNdjson(file, LINES);

        killAfter(file, LINES / 7);
        killAfter(file, LINES / 4);
        String report = lastLine(file, Long.MAX_VALUE);

        assertThat(report).contains("alreadyFinished=0").doesNotContain("resumed=0");
        assertThat(numbersOnce(item -> String.valueOf(item.guid()))).isEqualTo(LINES);
        assertThat(lastLine(file, Long.MAX_VALUE)).contains("items=0").contains("alreadyFinished=1");
        assertThat(numbersOnce(item -> String.valueOf(item.guid()))).isEqualTo(LINES);
    }

    @Test
    void goesOnWithAWarcAfterAKill() throws Exception {
        Path file = directory.resolve("made.warc.gz");
        MadeItems.writeWarc(file, PAGES);

        killAfter(file, PAGES / 5);
        lastLine(file, Long.MAX_VALUE);

        assertThat(numbersOnce(item -> String.valueOf(item.url()))).isEqualTo(PAGES);
    }

    /** How many numbers items have at the end of their name, from 0 on without a gap; one that comes twice is a fault. */
    private int numbersOnce(Function<RawItem, String> name) {
        BitSet seen = new BitSet();
        kafka.forEachItem(item -> {
            int number = Integer.parseInt(name.apply(item).replaceFirst(".*\\D", ""));
            assertThat(seen.get(number)).as("%s seen before", number).isFalse();
            seen.set(number);
        });
        assertThat(seen.nextClearBit(0)).isEqualTo(seen.cardinality());
        return seen.cardinality();
    }

    private void killAfter(Path file, long items) throws Exception {
        lastLine(file, items);
    }

    /** Runs an ingest to its end, or kills it once it has delivered so many items; the last line it wrote. */
    private @Nullable String lastLine(Path file, long killAt) throws Exception {
        Process process = start(file);
        String last = null;
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
                if (line.matches("\\d+") && Long.parseLong(line) >= killAt) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(killAt == Long.MAX_VALUE ? 0 : 128 + 9);
        return last;
    }

    private Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestProcess.class.getName(),
                        kafka.bootstrapServers(),
                        file.toString(),
                        Integer.toString(BATCH))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
