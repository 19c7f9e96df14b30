package io.khabar.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.RawItem;
import io.khabar.sources.SourceKafka;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIngestIT {
    private static final int RECORDS = 20_000;
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
        MadeItems.writeNdjson(file, RECORDS);

        killAfter(file, 3_000);
        killAfter(file, 5_000);
        String report = lastLine(file, Long.MAX_VALUE);

        assertThat(report).contains("alreadyFinished=0").doesNotContain("resumed=0");
        List<RawItem> items = kafka.items();
        assertThat(items).hasSize(RECORDS);
        assertThat(items).extracting(RawItem::guid).doesNotHaveDuplicates();
        assertThat(lastLine(file, Long.MAX_VALUE)).contains("items=0").contains("alreadyFinished=1");
        assertThat(kafka.items()).hasSize(RECORDS);
    }

    @Test
    void goesOnWithAWarcAfterAKill() throws Exception {
        Path file = directory.resolve("made.warc.gz");
        MadeItems.writeWarc(file, RECORDS / 4);

        killAfter(file, 1_000);
        lastLine(file, Long.MAX_VALUE);

        assertThat(kafka.items())
                .extracting(RawItem::url)
                .doesNotHaveDuplicates()
                .hasSize(RECORDS / 4);
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
                        "-Xmx256m",
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
