package io.khabar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.model.TopicEvidence;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.topics.TopicLabels;
import io.khabar.pipeline.topics.TopicTrial;
import io.khabar.pipeline.topics.definition.Suggestion;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.runtime.Definitions;
import io.khabar.wire.NewsJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar topics test}: what definitions flag in a corpus, and how right that is. */
@Command(
        name = "test",
        description = "Run topic definitions over articles and show what they flag, with the evidence; with labels also"
                + " precision and recall.",
        footer = {
            "",
            "Labels are tab-separated: a header with topic ids, then a line for each article: its id, URL or file name,",
            "then yes, passing or no under each topic. What mentions a topic in passing counts neither way.",
            "",
            "Examples:",
            "  khabar topics test articles/ --topic arms-deals",
            "  khabar topics test articles.ndjson --topics my-topics/ --labels labels.tsv"
        })
final class TopicsTestCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions given = new SettingsOptions();

    @Mixin
    private DefinitionOptions definitions = new DefinitionOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders of articles, as khabar ingest reads them.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--topic", paramLabel = "ID", split = ",", description = "Only these topics (all).")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "--labels", paramLabel = "FILE", description = "What people say the articles are about.")
    private @Nullable Path labelFile;

    @Option(names = "--all", description = "Show every flagged article, not the first " + SHOWN + " of each topic.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object a topic and line, with every match.")
    private boolean json;

    @Override
    public Integer call() {
        Enricher enricher = Definitions.enricher(TopicsCommand.settings(given, definitions));
        wanted.forEach(topic -> known(topic, enricher));
        TopicLabels labels = labels();
        TopicCorpus corpus = TopicCorpus.read(paths, enricher, labels);
        PrintWriter err = spec.commandLine().getErr();
        corpus.refused()
                .forEach(reason -> err.println("khabar: passed over, for it would become a dead letter: " + reason));
        for (TopicTrial.Scored scored : TopicTrial.run(enricher.topics(), corpus.texts(), labels)) {
            if (wanted.isEmpty() || wanted.contains(scored.report().topic())) {
                tell(scored, corpus);
            }
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    /** Refuses a topic that is not in force. */
    static void known(String topic, Enricher enricher) {
        List<String> ids = enricher.topics().definitions().stream()
                .map(TopicDefinition::id)
                .toList();
        if (!ids.contains(topic)) {
            throw new CommandFailure(
                    ExitCode.CALLED_WRONGLY,
                    "no topic is called '" + topic + "'" + Suggestion.among(ids, topic)
                            + "; khabar topics list shows all");
        }
    }

    private TopicLabels labels() {
        if (labelFile == null) {
            return TopicLabels.none();
        }
        try {
            return TopicLabels.of(Files.readAllLines(labelFile, UTF_8));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NOT_THERE, "cannot read the labels " + labelFile + ": " + e.getMessage());
        }
    }

    private void tell(TopicTrial.Scored scored, TopicCorpus corpus) {
        PrintWriter out = spec.commandLine().getOut();
        TopicTrial.Report report = scored.report();
        if (json) {
            out.println(NewsJson.line(facts(scored)));
            return;
        }
        Ink ink = Ink.ofStandardOutput();
        out.println(ink.bold(report.topic()) + "  flags " + report.flagged().size() + " of "
                + corpus.texts().size() + judged(scored));
        int shown =
                all ? report.flagged().size() : Math.min(SHOWN, report.flagged().size());
        report.flagged().subList(0, shown).forEach(flagged -> out.println("  " + line(flagged, corpus, ink)));
        if (shown < report.flagged().size()) {
            out.println("  and " + (report.flagged().size() - shown) + " more; --all shows them");
        }
        report.invented().forEach(text -> out.println(ink.red("  labelled no: ") + text + "  " + corpus.title(text)));
        report.missed().forEach(text -> out.println(ink.red("  missed: ") + text + "  " + corpus.title(text)));
    }

    private static String judged(TopicTrial.Scored scored) {
        if (!scored.report().labelled()) {
            return "";
        }
        return "; precision " + share(scored.precision().orElse(null)) + ", recall "
                + share(scored.recall().orElse(null)) + ", passing mentions flagged "
                + scored.report().passing();
    }

    private static String share(@Nullable Double share) {
        return share == null ? "unknown" : String.format(Locale.ROOT, "%.3f", share);
    }

    private static String line(TopicTrial.Flagged flagged, TopicCorpus corpus, Ink ink) {
        String evidence = flagged.match().evidence().stream()
                .map(TopicsTestCommand::place)
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%.2f  ", flagged.match().score()) + flagged.text() + "  "
                + corpus.title(flagged.text()) + "\n        " + ink.faint(evidence);
    }

    private static String place(TopicEvidence one) {
        return one.at().text().replaceAll("\\s+", " ") + "@"
                + one.at().part().name().toLowerCase(Locale.ROOT) + " "
                + one.at().start() + "–" + one.at().end();
    }

    private static Map<String, Object> facts(TopicTrial.Scored scored) {
        Map<String, Object> facts = new TreeMap<>(Map.of("report", scored.report()));
        scored.precision().ifPresent(share -> facts.put("precision", share));
        scored.recall().ifPresent(share -> facts.put("recall", share));
        return facts;
    }
}
