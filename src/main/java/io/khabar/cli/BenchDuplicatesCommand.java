package io.khabar.cli;

import io.khabar.bench.DuplicatesBench;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.wire.NewsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code khabar bench duplicates}: how fast verdicts come, and what they cost. */
@Command(
        name = "duplicates",
        description =
                "Measure the duplicates application by itself: articles a second under exactly-once on the embedded"
                        + " broker, verdict latency at half that load, bytes written and kept, and a bare copy topology beside it.")
final class BenchDuplicatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many made-up articles (${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as one flat JSON object.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        try (Node node = Node.start(
                connection.settings(Map.of(SettingKeys.EPHEMERAL, "true")), EnumSet.of(Applications.Name.DEDUP))) {
            SortedMap<String, Double> figures =
                    new DuplicatesBench(node, Samples.words(), System::currentTimeMillis).run(articles);
            spec.commandLine().getOut().println(TableText.of(DuplicatesBench.table(figures)));
            spec.commandLine().getOut().flush();
            if (json != null) {
                Files.writeString(json, NewsJson.pretty(figures) + "\n");
            }
        }
        return ExitCode.DONE;
    }
}
