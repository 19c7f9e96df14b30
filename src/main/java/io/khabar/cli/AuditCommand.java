package io.khabar.cli;

import io.khabar.audit.Audit;
import io.khabar.audit.Law;
import io.khabar.audit.Ledger;
import io.khabar.eval.Table;
import io.khabar.runtime.Stack;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code khabar audit}: whether what came in went out, once. */
@Command(
        name = "audit",
        description = "Read every Kafka topic of a running pipeline and set them against each other: whether nothing is"
                + " lost and nothing is there twice. Exits 1 when a sum is wrong.",
        footer = {"", "Example, after feeding an archive:", "  khabar audit --wait 600"})
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long to wait for a pipeline that is still at work (${DEFAULT-VALUE}).")
    private long wait;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only what arrived from this instant on, such as 2026-01-31T12:00:00Z (all there is).")
    private @Nullable Instant since;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try (Stack connected = connection.find();
                Audit audit = Audit.open(connected, since == null ? Instant.EPOCH : since)) {
            Ledger ledger = audit.settle(Duration.ofSeconds(wait));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(NewsJson.pretty(new TreeMap<>(Map.of("laws", ledger.laws(), "figures", ledger.figures()))));
            } else {
                print(ledger, out);
            }
            warnOfDeleted(audit);
            return ledger.isSettled() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static void print(Ledger ledger, PrintWriter out) {
        List<List<String>> rows = ledger.laws().stream()
                .map(law -> List.of(law.holds() ? "yes" : "NO", law.name(), law.sums()))
                .toList();
        out.println(TableText.of(new Table("audit", List.of("holds", "law", "sums"), rows)));
        out.println(String.join(", ", ledger.figures()));
        ledger.laws().stream().filter(law -> !law.holds()).forEach(law -> out.println(breaches(law)));
    }

    private static String breaches(Law law) {
        String more = law.breachCount() > law.breaches().size() ? " …" : "";
        return "not so for " + law.breachCount() + " (" + law.name() + "): " + String.join("; ", law.breaches()) + more;
    }

    private void warnOfDeleted(Audit audit) {
        Map<String, Long> deleted = audit.deleted();
        if (!deleted.isEmpty() && since == null) {
            spec.commandLine()
                    .getErr()
                    .println("khabar: retention has deleted the beginning of " + deleted
                            + " (records); sums that reach back further cannot come out even, use --since");
        }
    }
}
