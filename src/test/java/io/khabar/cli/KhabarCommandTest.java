package io.khabar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KhabarCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int khabar(String... arguments) {
        CommandLine line = KhabarCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void saysWhatCanBeMeasured() {
        assertThat(khabar("eval", "weather")).isEqualTo(ExitCode.CALLED_WRONGLY);

        assertThat(err.toString()).contains("language", "topics", "duplicates", "extraction", "events");
    }

    @Test
    void exitsWithThreeWhereEvaluationDataIsMissing(@TempDir Path empty) {
        int exit = khabar("eval", "topics", "language", "events", "--data", empty.toString());

        assertThat(exit).isEqualTo(ExitCode.NOT_THERE);
        assertThat(err.toString()).contains(empty.toString());
    }

    @Test
    void saysThatNothingRunsOnADataDirectory(@TempDir Path empty) {
        int exit = khabar("tail", "--data-dir", empty.toString());

        assertThat(exit).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("no Khabar runs on the data directory " + empty, "khabar run");
    }

    @Test
    void hidesSecretsInTheSettings(@TempDir Path empty) {
        khabar("config", "--data-dir", empty.toString(), "-Dkafka.sasl.jaas.config=password=hunter2");

        assertThat(out.toString()).contains("kafka.sasl.jaas.config").doesNotContain("hunter2");
    }

    @Test
    void drawsEachApplication() {
        assertThat(khabar("topology", "--mermaid")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains("flowchart TD", "news.raw.v1", "news.verdicts.v1", "news.topic.ID.v1", "intake-versions");
    }

    @Test
    void explainsAnArticleOfAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "أنقرة تتسلم بطاريات إس-400\n\nتسلمت تركيا من روسيا بطاريات إس-400 اليوم في أنقرة.\n");

        assertThat(khabar("explain", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("ar ", "S-400", "country/TR");
    }

    @Test
    void importsFeedsFromOpmlOnce(@TempDir Path folder) throws IOException {
        Path opml = folder.resolve("subscriptions.opml");
        Files.writeString(
                opml,
                "<opml version='2.0'><body><outline text='Le Phare' xmlUrl='https://p.example/r'/></body></opml>");
        String list = folder.resolve("feeds.yaml").toString();

        assertThat(khabar("feeds", "import", opml.toString(), "--feeds", list)).isEqualTo(ExitCode.DONE);
        assertThat(khabar("feeds", "import", opml.toString(), "--feeds", list)).isEqualTo(ExitCode.DONE);

        assertThat(out.toString()).contains("added le-phare  https://p.example/r", "1 were there already");
        assertThat(Files.readString(Path.of(list))).containsOnlyOnce("https://p.example/r");
    }

    @Test
    void addsNoFeedThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("feeds.yaml");

        int exit = khabar("feeds", "add", "http://127.0.0.1:9/rss", "--feeds", list.toString());

        assertThat(exit).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("not added: 127.0.0.1", "--no-check");
        assertThat(list).doesNotExist();
    }
}
