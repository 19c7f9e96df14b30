package io.khabar.cli;

import io.khabar.eval.Table;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.runtime.Definitions;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code khabar topics}: what to do with topic definitions before they go into force. */
@Command(
        name = "topics",
        description = "List topic definitions, check them, try them on texts, and see why a text is about a topic.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TopicsTestCommand.class, TopicsExplainCommand.class},
        footer = {
            "",
            "Examples:",
            "  khabar topics check --topics my-topics/",
            "  khabar topics test articles/ --topics my-topics/ --labels labels.tsv",
            "  khabar topics explain arms-deals article.txt"
        })
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do with the topics: list, check, test or explain");
    }

    @Command(name = "list", description = "List the topics in force by id.")
    int list(
            @Mixin SettingsOptions given,
            @Mixin DefinitionOptions definitions,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        List<TopicDefinition> topics =
                Definitions.enricher(settings(given, definitions)).topics().definitions();
        if (json) {
            topics.forEach(topic -> out.println(NewsJson.line(facts(topic))));
        } else {
            out.print(TableText.of(table(topics)));
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "check",
            description = "Check definitions and gazetteers without using them. Exits with 1 if anything is wrong, and"
                    + " says what by file and line.")
    int check(@Mixin SettingsOptions given, @Mixin DefinitionOptions definitions) {
        List<TopicDefinition> topics =
                Definitions.enricher(settings(given, definitions)).topics().definitions();
        spec.commandLine().getOut().println(topics.size() + " topic definitions, all of them right");
        return ExitCode.DONE;
    }

    static Settings settings(SettingsOptions given, DefinitionOptions definitions) {
        Map<String, String> flags = new TreeMap<>();
        definitions.addTo(flags);
        return given.settings(flags);
    }

    private static Map<String, Object> facts(TopicDefinition topic) {
        return new TreeMap<>(Map.of(
                "id", topic.id(),
                "version", topic.version(),
                "names", topic.names(),
                "codes", topic.codes(),
                "languages", topic.languages().keySet()));
    }

    private static Table table(List<TopicDefinition> topics) {
        return new Table(
                topics.size() + " topics",
                List.of("id", "version", "name", "languages", "codes"),
                topics.stream()
                        .map(topic -> List.of(
                                topic.id(),
                                topic.version(),
                                topic.names().getOrDefault("en", topic.id()),
                                String.join(" ", topic.languages().keySet()),
                                String.join(" ", topic.codes())))
                        .toList());
    }
}
