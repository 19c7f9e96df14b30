package io.khabar.cli;

import io.khabar.runtime.Node;
import io.khabar.runtime.settings.SettingKeys;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code khabar run}: the pipeline, until it is stopped. */
@Command(
        name = "run",
        description = "Run the pipeline until Ctrl-C, on an embedded Kafka and registry unless others are named.",
        footer = {
            "",
            "Examples:",
            "  khabar run",
            "  khabar run --only dedup --bootstrap-servers kafka:9092 --schema-registry http://registry:8081",
            "  khabar run --only enrich,query --bootstrap-servers kafka:9092 --schema-registry http://registry:8081"
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private EmbeddedOptions embedded = new EmbeddedOptions();

    @Mixin
    private DefinitionOptions definitions = new DefinitionOptions();

    @Option(
            names = "--only",
            paramLabel = "APP",
            split = ",",
            description =
                    "Only these: ${COMPLETION-CANDIDATES} (all). QUERY is the read side: the indexes behind dashboard"
                            + " and query API.")
    private @Nullable List<Role> only;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "List of feeds to poll, YAML or OPML (feeds.yaml in the data directory).")
    private @Nullable Path feeds;

    @Override
    public Integer call() throws InterruptedException {
        Set<Role> roles = only == null ? EnumSet.allOf(Role.class) : EnumSet.copyOf(only);
        Map<String, String> flags = new TreeMap<>();
        embedded.addTo(flags);
        if (feeds != null) {
            flags.put(SettingKeys.FEEDS_FILE, feeds.toString());
        }
        definitions.addTo(flags);
        Node node = Node.start(connection.settings(flags), Role.applications(roles));
        PagesOfNode pages = roles.contains(Role.QUERY) ? PagesOfNode.withDashboard(node) : PagesOfNode.probesOnly(node);
        Stopping stopping = Stopping.onSignal(node, pages);
        announce(node, pages);
        boolean failed = stopping.await(pages.failure().whenComplete(this::tell));
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void tell(Object reason, @Nullable Throwable none) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("khabar: " + (reason instanceof Throwable failure ? failure.getMessage() : reason));
        err.flush();
    }

    private void announce(Node node, PagesOfNode pages) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("running " + String.join(", ", pages.applications()));
        out.println("  Kafka            " + node.stack().kafka());
        out.println("  Schema Registry  " + String.join(",", node.stack().registryUrls()));
        out.println("  data             " + node.stack().dataDirectory());
        node.stack().pages().forEach((name, address) -> out.printf("  %-16s %s%n", name, address));
        node.sources().feedsFile().ifPresent(file -> out.println("  feeds            " + file));
        out.println(
                "feed it with 'khabar ingest', 'khabar feeds add' or the API, watch it with 'khabar tail'; Ctrl-C stops it");
        out.flush();
    }

    /** Options of what is embedded. */
    static final class EmbeddedOptions {
        @Option(names = "--ephemeral", description = "Use a new data directory and delete it at the end.")
        private boolean ephemeral;

        @Option(names = "--kafka-port", paramLabel = "PORT", description = "Port of the embedded Kafka (any free one).")
        private @Nullable Integer kafkaPort;

        @Option(
                names = "--registry-port",
                paramLabel = "PORT",
                description = "Port of the embedded registry (any free one).")
        private @Nullable Integer registryPort;

        @Option(
                names = "--api-port",
                paramLabel = "PORT",
                description = "Port of the HTTP API for articles (any free one; -1 for no API).")
        private @Nullable Integer apiPort;

        @Option(names = "--dashboard-port", paramLabel = "PORT", description = "Port of the dashboard (any free one).")
        private @Nullable Integer dashboardPort;

        void addTo(Map<String, String> flags) {
            put(flags, SettingKeys.EPHEMERAL, ephemeral ? Boolean.TRUE : null);
            put(flags, SettingKeys.EMBEDDED_KAFKA_PORT, kafkaPort);
            put(flags, SettingKeys.EMBEDDED_REGISTRY_PORT, registryPort);
            put(flags, SettingKeys.API_PORT, apiPort);
            put(flags, SettingKeys.DASHBOARD_PORT, dashboardPort);
        }

        private static void put(Map<String, String> flags, String key, @Nullable Object value) {
            if (value != null) {
                flags.put(key, value.toString());
            }
        }
    }
}
