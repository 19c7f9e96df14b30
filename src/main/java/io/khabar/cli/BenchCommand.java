package io.khabar.cli;

import io.khabar.bench.PipelineBench;
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

/** {@code khabar bench}: how fast it is here. */
@Command(
        name = "bench",
        subcommands = {BenchDuplicatesCommand.class, BenchDashboardCommand.class},
        description = "Measure throughput and latency of the whole pipeline on the embedded broker, and of a bare copy"
                + " topology beside it in the same run. What counts is the ratio.")
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private BenchReport report = new BenchReport();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many made-up articles (${DEFAULT-VALUE}).")
    private int articles;

    @Override
    public Integer call() throws IOException {
        try (Node node = Node.start(
                connection.settings(Map.of(SettingKeys.EPHEMERAL, "true", SettingKeys.API_PORT, "-1")),
                EnumSet.allOf(Applications.Name.class))) {
            SortedMap<String, Double> figures = new PipelineBench(
                            node.stack(), Samples.words(), System::currentTimeMillis, report::progress)
                    .run(articles);
            report.tell(PipelineBench.table(figures), figures);
        }
        return ExitCode.DONE;
    }
}
