package io.khabar.cli;

import io.khabar.bench.DashboardBench;
import io.khabar.bench.PipelineLoad;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.settings.SettingKeys;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khabar bench dashboard}: what it costs to look. */
@Command(
        name = "dashboard",
        description =
                "Measure the pipeline's throughput without the read side, with it, and with overviews open on top;"
                        + " and how fast articles are told by id while the pipeline runs.")
final class BenchDashboardCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private BenchReport report = new BenchReport();

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

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Node node = Node.start(
                connection.settings(Map.of(SettingKeys.EPHEMERAL, "true", SettingKeys.API_PORT, "-1")),
                EnumSet.allOf(Applications.Name.class))) {
            PipelineLoad load = new PipelineLoad(node.stack(), Samples.words(), System::currentTimeMillis);
            SortedMap<String, Double> figures =
                    new DashboardBench(load, () -> readSide(node), report::progress).run(articles, rounds);
            report.tell(DashboardBench.table(figures), figures);
        }
        return ExitCode.DONE;
    }

    private static DashboardBench.Running readSide(Node node) {
        PagesOfNode pages = PagesOfNode.withDashboard(node);
        return new DashboardBench.Running() {
            @Override
            public String url() {
                return pages.url();
            }

            @Override
            public void close() {
                pages.stop();
            }
        };
    }
}
