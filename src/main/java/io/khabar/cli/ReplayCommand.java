package io.khabar.cli;

import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Definitions;
import io.khabar.runtime.Stack;
import io.khabar.runtime.replay.ArticleChange;
import io.khabar.runtime.replay.IntakeReplay;
import io.khabar.runtime.replay.IntakeReplayResult;
import io.khabar.runtime.replay.Promotion;
import io.khabar.runtime.replay.Replay;
import io.khabar.runtime.replay.ReplayFrom;
import io.khabar.runtime.replay.ReplayResult;
import io.khabar.runtime.replay.TopicChange;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import picocli.CommandLine.Spec;

/** {@code khabar replay}: what other definitions would have said, and the step that puts it in force. */
@Command(
        name = "replay",
        description = {
            "Enrich the unique articles again by other definitions, into a Kafka topic of its own, and show which articles"
                    + " gain or lose a topic. The running pipeline goes on undisturbed.",
            "",
            "With --stage intake, read the raw items again by other outlets, or by this version of Khabar, and show whose title,"
                    + " text, credits or time are read otherwise; such a replay is only shown.",
            "",
            "With --promote, give subscribers what an earlier replay of that name changed. Let the pipeline run by the"
                    + " new definitions first, or new articles would still go by the old."
        },
        footer = {
            "",
            "Examples:",
            "  khabar replay --name stricter --topics my-topics",
            "  khabar replay --name stricter --topics my-topics --from 2026-01-31T00:00:00Z --json",
            "  khabar replay --name stricter --promote",
            "  khabar replay --name credits --stage intake --outlets my-outlets.yaml"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int WORDS_SHOWN = 8;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private DefinitionOptions definitions = new DefinitionOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Of the replay: it writes to the Kafka topic news.replay.NAME.v1, kept for 7 days.")
    private String name = "";

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "ENRICH",
            description = "What is replayed: enrich over news.unique.v1, or intake over news.raw.v1 (enrich).")
    private Stage stage = Stage.ENRICH;

    @Option(
            names = "--outlets",
            paramLabel = "FILE",
            description = "Outlets of your own for --stage intake, in the form of outlets.yaml.")
    private @Nullable Path outlets;

    /** What can be replayed. */
    enum Stage {
        ENRICH,
        INTAKE
    }

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            defaultValue = "beginning",
            description = "beginning, an instant of arrival, or offsets as PARTITION:OFFSET,… (${DEFAULT-VALUE}).")
    private String from = "beginning";

    @Option(names = "--json", description = "One JSON object a line for each changed article, the sum as the last.")
    private boolean json;

    @Option(names = "--promote", description = "Give subscribers what the replay changed; can be repeated.")
    private boolean promote;

    @Override
    public Integer call() {
        Map<String, String> flags = new TreeMap<>();
        definitions.addTo(flags);
        if (outlets != null) {
            flags.put(SettingKeys.OUTLETS_FILE, outlets.toString());
        }
        if (promote && stage == Stage.INTAKE) {
            throw new CommandFailure(
                    ExitCode.CALLED_WRONGLY,
                    "a replay of intake cannot be promoted: articles would get new versions. Start Khabar with the new"
                            + " outlets, and feed again what should be read anew");
        }
        Settings settings = connection.settings(flags);
        try (Stack connected = Stack.find(settings)) {
            if (promote) {
                promote(connected);
            } else if (stage == Stage.INTAKE) {
                replayIntake(connected, settings);
            } else {
                replay(connected, settings);
            }
        }
        return ExitCode.DONE;
    }

    private void promote(Stack connected) {
        long promoted = Promotion.run(connected, name);
        spec.commandLine()
                .getOut()
                .println(json ? NewsJson.line(Map.of("promoted", promoted)) : promoted + " promoted");
    }

    private void replay(Stack connected, Settings settings) {
        PrintWriter out = spec.commandLine().getOut();
        ReplayResult result = Replay.run(
                connected,
                name,
                Definitions.enricher(settings),
                start(),
                change -> out.println(json ? NewsJson.line(change) : told(change)));
        out.println(json ? NewsJson.line(result) : told(result));
        out.flush();
    }

    private void replayIntake(Stack connected, Settings settings) {
        PrintWriter out = spec.commandLine().getOut();
        IntakeReplayResult result = IntakeReplay.run(
                connected,
                name,
                Applications.maker(settings),
                start(),
                change -> out.println(json ? NewsJson.line(change) : told(change)));
        out.println(json ? NewsJson.line(result) : told(result));
        out.flush();
    }

    private static String told(ArticleChange change) {
        return change.articleId() + "  " + String.join(", ", change.fields()) + "  " + change.told();
    }

    private static String told(IntakeReplayResult result) {
        return String.format(
                Locale.ROOT,
                "%n%d items read again, %d of them compared, %d read otherwise; all in %s%n%s",
                result.read(),
                result.compared(),
                result.changed(),
                result.kafkaTopic(),
                result.byField().entrySet().stream()
                        .map(field -> String.format(Locale.ROOT, "  %-24s %d%n", field.getKey(), field.getValue()))
                        .collect(Collectors.joining()));
    }

    private ReplayFrom start() {
        try {
            return ReplayFrom.parse(from);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.CALLED_WRONGLY, "--from " + e.getMessage());
        }
    }

    private static String told(TopicChange change) {
        String lines = change.articleId() + " v" + change.version() + "  " + change.title();
        return lines + lines(change.gained(), "+") + lines(change.lost(), "-");
    }

    private static String lines(List<TopicMatch> matches, String sign) {
        return matches.stream().map(match -> "\n  " + sign + " " + told(match)).collect(Collectors.joining());
    }

    private static String told(TopicMatch match) {
        String words = match.evidence().stream()
                .map((TopicEvidence one) -> one.at().text())
                .distinct()
                .limit(WORDS_SHOWN)
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%s %.2f  %s", match.topic(), match.score(), words);
    }

    private static String told(ReplayResult result) {
        String topics = result.byTopic().entrySet().stream()
                .map(topic -> String.format(
                        Locale.ROOT,
                        "  %-24s +%d -%d%n",
                        topic.getKey(),
                        topic.getValue().gained(),
                        topic.getValue().lost()))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "%n%d articles enriched again, %d of them compared, %d changed; all in %s%n%s",
                result.read(),
                result.compared(),
                result.changed(),
                result.kafkaTopic(),
                topics);
    }
}
