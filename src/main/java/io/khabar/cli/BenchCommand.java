package io.khabar.cli;

import io.khabar.bench.PipelineBench;
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

/** {@code khabar bench}: how fast it is here. */
@Command(
        name = "bench",
        subcommands = {BenchDuplicatesCommand.class, BenchDashboardCommand.class},
        description = "Measure throughput and latency of the whole pipeline on the embedded broker, and of a bare copy"
                + " topology beside it in the same run. What counts is the ratio.")
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many made-up articles (${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as one flat JSON object.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        try (Node node = Node.start(
                connection.settings(Map.of(SettingKeys.EPHEMERAL, "true", SettingKeys.API_PORT, "-1")),
                EnumSet.allOf(Applications.Name.class))) {
            SortedMap<String, Double> figures = new PipelineBench(
                            node.stack(), Samples.words(), System::currentTimeMillis, this::tell)
                    .run(articles);
            spec.commandLine().getOut().println(TableText.of(PipelineBench.table(figures)));
            spec.commandLine().getOut().flush();
            if (json != null) {
                Files.writeString(json, NewsJson.pretty(figures) + "\n");
            }
        }
        return ExitCode.DONE;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println("khabar: measuring " + progress);
        spec.commandLine().getErr().flush();
    }
}
