package io.khabar.cli;

import io.khabar.eval.Table;
import io.khabar.model.Part;
import io.khabar.model.RawItem;
import io.khabar.model.TopicEvidence;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.pipeline.topics.TopicExplanation;
import io.khabar.pipeline.topics.TopicText;
import io.khabar.pipeline.topics.definition.Subject;
import io.khabar.runtime.Definitions;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar topics explain}: why a text is about a topic, or is not. */
@Command(
        name = "explain",
        description =
                "Show why an article is or is not about a topic: the sum term by term, and the text with what counts"
                        + " marked.")
final class TopicsExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions given = new SettingsOptions();

    @Mixin
    private DefinitionOptions definitions = new DefinitionOptions();

    @Parameters(index = "0", paramLabel = "TOPIC", description = "Id of a topic; khabar topics list shows all.")
    private String topic = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "A text, HTML or JSON file, or NDJSON with several articles.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "One JSON object an article and line.")
    private boolean json;

    @Override
    public Integer call() {
        Enricher enricher = Definitions.enricher(TopicsCommand.settings(given, definitions));
        TopicsTestCommand.known(topic, enricher);
        ArticleMaker maker = ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime);
        int refused = 0;
        long offset = 0;
        for (RawItem item : ItemsOfFiles.of(file)) {
            boolean told = maker.make(item, 0, offset++)
                    .fold(
                            article -> tell(enricher.topicText(item.origin(), article), enricher),
                            rejected -> refuse(rejected.detail()));
            refused += told ? 0 : 1;
        }
        spec.commandLine().getOut().flush();
        return refused == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean refuse(String reason) {
        spec.commandLine().getErr().println("khabar: this would become a dead letter: " + reason);
        return false;
    }

    private boolean tell(TopicText text, Enricher enricher) {
        Optional<TopicExplanation> explained = text.explanation(enricher.topics(), topic);
        if (explained.isEmpty()) {
            return refuseLanguage(text);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(NewsJson.line(facts(text, explained.get())));
        } else {
            print(out, text, explained.get());
        }
        return true;
    }

    private boolean refuseLanguage(TopicText text) {
        spec.commandLine()
                .getErr()
                .println("khabar: " + text.id() + " is in the language '" + text.language() + "', in which " + topic
                        + " has no words; it cannot be about it");
        return false;
    }

    private void print(PrintWriter out, TopicText text, TopicExplanation explained) {
        Ink ink = Ink.ofStandardOutput();
        out.println(ink.bold(text.title().isEmpty() ? text.id() : text.title()));
        out.println("  " + (explained.matches() ? "about " : "not about ") + topic + " (definition "
                + explained.definition().version() + ", language " + text.language() + ")");
        reasons(explained).forEach(reason -> out.println("  " + reason));
        out.println();
        out.println(TableText.of(sum(explained)));
        String open = ink == Ink.PLAIN ? "⟦" : "\u001b[30;43m";
        String close = ink == Ink.PLAIN ? "⟧" : "\u001b[0m";
        out.println(explained.marked(Part.TITLE, text.title(), open, close));
        out.println();
        out.println(explained.marked(Part.BODY, text.body(), open, close));
    }

    /** Each condition of the definition and how the text stands to it. */
    private static List<String> reasons(TopicExplanation explained) {
        Subject subject = explained.definition().subject();
        String score = String.format(
                Locale.ROOT,
                "score %.2f, needs 1.00: the weights below × %.2f for a length of %d words ÷ threshold %s",
                explained.score(),
                explained.lengthFactor(),
                explained.tokens(),
                plain(subject.threshold()));
        String sentences = "counts in " + explained.sentences() + " different sentences, needs " + subject.sentences();
        return explained.missing().isEmpty()
                ? List.of(score, sentences)
                : List.of(score, sentences, "fails: " + explained.missing());
    }

    private static Table sum(TopicExplanation explained) {
        double share =
                explained.lengthFactor() / explained.definition().subject().threshold();
        List<List<String>> rows = new ArrayList<>();
        explained.evidence().forEach(one -> rows.add(row(one, one.weight() / share)));
        rows.add(List.of(adds(explained.score()), plain(explained.score() / share), "sum", "", ""));
        return new Table("what adds to the score", List.of("adds", "weight", "words", "place", "rule"), rows);
    }

    private static List<String> row(TopicEvidence one, double weight) {
        return List.of(
                adds(one.weight()),
                plain(weight),
                one.at().text().replaceAll("\\s+", " "),
                one.at().part().name().toLowerCase(Locale.ROOT) + " " + one.at().start() + "–"
                        + one.at().end(),
                one.rule());
    }

    private static String adds(double weight) {
        return String.format(Locale.ROOT, "%+.3f", weight);
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }

    private static Map<String, Object> facts(TopicText text, TopicExplanation explained) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("text", text.id());
        facts.put("language", text.language());
        facts.put("topic", explained.definition().id());
        facts.put("definition", explained.definition().version());
        facts.put("matches", explained.matches());
        facts.put("score", explained.score());
        facts.put("threshold", explained.definition().subject().threshold());
        facts.put("lengthFactor", explained.lengthFactor());
        facts.put("words", explained.tokens());
        facts.put("sentences", explained.sentences());
        facts.put("sentencesNeeded", explained.definition().subject().sentences());
        facts.put("missing", explained.missing());
        facts.put("evidence", explained.evidence());
        return facts;
    }
}
