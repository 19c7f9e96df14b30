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

    @Test
    void everyCommandHasHelp() {
        assertThat(khabar("topics", "explain", "--help")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains("Usage: khabar topics explain", "TOPIC")
                .doesNotContain("Start with");
    }

    @Test
    void listsTheTopicsInForceWithTheirLanguages() {
        assertThat(khabar("topics", "list")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString()).contains("arms-deals", "syrian-conflict", "medtop:20000602");
    }

    @Test
    void saysByFileAndLineWhatIsWrongInADefinition(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "id: mine\ncode: []\n");

        assertThat(khabar("topics", "check", "--topics", folder.toString())).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("mine.yaml:2:", "did you mean \"codes\"");
    }

    @Test
    void triesOnesOwnTopicsOnTextsAndJudgesThemByLabels(@TempDir Path folder) throws IOException {
        Path topics = boats(folder);
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("one.txt"), "The regatta\n\nEvery sloop in the harbour sailed on Sunday.\n");
        Files.writeString(texts.resolve("two.txt"), "The hearing\n\nThe court did not mention the sloop again.\n");
        Files.writeString(texts.resolve("three.txt"), "The fleet\n\nTheir yachts came home after the long race.\n");
        Path labels = folder.resolve("labels.tsv");
        Files.writeString(labels, "file\tboats\none.txt\tyes\ntwo.txt\tno\nthree.txt\tyes\n");

        int exit = khabar(
                "topics",
                "test",
                texts.toString(),
                "--topics",
                topics.toString(),
                "--only-mine",
                "--labels",
                labels.toString());

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "boats  flags 2 of 3; precision 0.500, recall 0.500",
                        "sloop@body 6–11",
                        "labelled no: two.txt",
                        "missed: three.txt")
                .doesNotContain("arms-deals");
    }

    @Test
    void showsTheSumAndTheMarkedTextOfATopic(@TempDir Path folder) throws IOException {
        Path topics = boats(folder);
        Path text = folder.resolve("one.txt");
        Files.writeString(text, "The regatta\n\nEvery sloop in the harbour sailed on Sunday.\n");

        int exit = khabar("topics", "explain", "boats", text.toString(), "--topics", topics.toString());

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("about boats", "score 1.50", "+1.500", "term sloop", "Every ⟦sloop⟧ in");
    }

    @Test
    void saysWhichTopicMayHaveBeenMeant(@TempDir Path folder) {
        assertThat(khabar("topics", "explain", "arms-deal", folder.toString())).isEqualTo(ExitCode.CALLED_WRONGLY);

        assertThat(err.toString()).contains("did you mean \"arms-deals\"?");
    }

    private static Path boats(Path folder) throws IOException {
        Path topics = Files.createDirectory(folder.resolve("topics"));
        Files.writeString(topics.resolve("boats.yaml"), """
                id: boats
                names: {en: Boats}
                codes: ["khabar:arms-trade"]
                subject: {threshold: 2, title: 1, lead: 1, sentences: 1}
                languages: {en: {terms: {3: [sloop]}}}
                """);
        return topics;
    }
}
