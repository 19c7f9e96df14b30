package io.khabar.cli;

import io.khabar.bench.DashboardBench;
import io.khabar.bench.PipelineLoad;
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

/** {@code khabar bench dashboard}: what it costs to look. */
@Command(
        name = "dashboard",
        description =
                "Measure the pipeline's throughput without the read side, with it, and with overviews open on top;"
                        + " and how fast articles are told by id while the pipeline runs.")
final class BenchDashboardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "3000",
            description = "How many made-up articles for each measurement (${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each is measured; the median counts (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as one flat JSON object.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Node node = Node.start(
                connection.settings(Map.of(SettingKeys.EPHEMERAL, "true", SettingKeys.API_PORT, "-1")),
                EnumSet.allOf(Applications.Name.class))) {
            PipelineLoad load = new PipelineLoad(node.stack(), Samples.words(), System::currentTimeMillis);
            SortedMap<String, Double> figures =
                    new DashboardBench(load, () -> readSide(node), this::tell).run(articles, rounds);
            spec.commandLine().getOut().println(TableText.of(DashboardBench.table(figures)));
            spec.commandLine().getOut().flush();
            if (json != null) {
                Files.writeString(json, NewsJson.pretty(figures) + "\n");
            }
        }
        return ExitCode.DONE;
    }

    private static DashboardBench.Running readSide(Node node) {
        DashboardOfNode dashboard = DashboardOfNode.start(node);
        return new DashboardBench.Running() {
            @Override
            public String url() {
                return dashboard.url();
            }

            @Override
            public void close() {
                dashboard.stop();
            }
        };
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println("khabar: measuring " + progress);
        spec.commandLine().getErr().flush();
    }
}
