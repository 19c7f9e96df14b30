package io.khabar.cli;

import io.khabar.bench.DuplicatesBench;
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

/** {@code khabar bench duplicates}: how fast verdicts come, and what they cost. */
@Command(
        name = "duplicates",
        description =
                "Measure the duplicates application by itself: articles a second under exactly-once on the embedded"
                        + " broker, verdict latency at half that load, bytes written and kept, and a bare copy topology beside it.")
final class BenchDuplicatesCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private BenchReport report = new BenchReport();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many made-up articles (${DEFAULT-VALUE}).")
    private int articles;

    @Override
    public Integer call() throws IOException {
        try (Node node = Node.start(
                connection.settings(Map.of(SettingKeys.EPHEMERAL, "true")), EnumSet.of(Applications.Name.DEDUP))) {
            SortedMap<String, Double> figures =
                    new DuplicatesBench(node, Samples.words(), System::currentTimeMillis).run(articles);
            report.tell(DuplicatesBench.table(figures), figures);
        }
        return ExitCode.DONE;
    }
}
