package io.khabar.cli;

import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.Stack;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.sources.KafkaSink;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.files.FileIngest;
import io.khabar.sources.files.FileIngestSettings;
import io.khabar.sources.files.IngestListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code khabar demo}: the whole pipeline on the articles that ship with it. */
@Command(
        name = "demo",
        description =
                "Start everything on a throw-away data directory, feed the sample articles, and show what comes out.",
        footer = {"", "Stays until Ctrl-C, so that you can look at the Kafka topics and the dashboard."})
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private RunCommand.EmbeddedOptions embedded = new RunCommand.EmbeddedOptions();

    @Option(names = "--exit-when-done", description = "Stop when all articles have come out; for scripts.")
    private boolean exitWhenDone;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> flags = new TreeMap<>(Map.of(SettingKeys.EPHEMERAL, "true"));
        embedded.addTo(flags);
        Path outlets = Files.createTempDirectory("khabar-outlets");
        flags.put(SettingKeys.OUTLETS_FILE, Samples.copyOutletsTo(outlets).toString());
        out.println("starting Kafka, the Schema Registry and the three applications …");
        out.flush();
        Node node = Node.start(connection.settings(flags), EnumSet.allOf(Applications.Name.class));
        PagesOfNode pages = PagesOfNode.withDashboard(node);
        delete(outlets);
        Stopping stopping = Stopping.onSignal(node, pages);
        out.println("dashboard: " + pages.url() + "/");
        out.flush();
        DemoReport report = new DemoReport(node.stack(), out);
        long fed = feed(node.stack());
        boolean complete = report.follow(fed, PATIENCE);
        out.println(report.summary(fed));
        out.flush();
        if (!complete) {
            spec.commandLine().getErr().println("khabar: not all came out within " + PATIENCE.toSeconds() + " s");
        }
        boolean failed = exitWhenDone ? stopNow(stopping) : stay(stopping, node);
        return complete && !failed ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void delete(Path outlets) throws IOException {
        Files.delete(outlets.resolve("outlets.yaml"));
        Files.delete(outlets);
    }

    private static boolean stopNow(Stopping stopping) {
        stopping.stop();
        return false;
    }

    private boolean stay(Stopping stopping, Node node) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Stack stack = node.stack();
        out.println(
                "still running: Kafka at " + stack.kafka() + ", registry at " + String.join(",", stack.registryUrls()));
        stack.pages().forEach((name, address) -> out.println(name + ": " + address));
        out.println("Ctrl-C stops it");
        out.flush();
        return stopping.await(node.applications().failure());
    }

    private static long feed(Stack stack) throws IOException {
        List<Path> files = Samples.copyTo(stack.dataDirectory().resolve("samples"));
        try (RawItemSink sink = KafkaSink.open(stack.client(), stack.kafkaTopics(), "demo", PATIENCE)) {
            return new FileIngest(sink, FileIngestSettings.DEFAULTS, Clock.systemUTC(), IngestListener.NONE)
                    .run(files)
                    .items();
        }
    }
}
