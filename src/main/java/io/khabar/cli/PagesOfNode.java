package io.khabar.cli;

import io.khabar.ops.MonitoringServer;
import io.khabar.ops.Pages;
import io.khabar.ops.dashboard.Dashboard;
import io.khabar.ops.dashboard.NoDashboard;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.watches.Watches;
import io.khabar.query.QueryApplication;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;

/** The server of a node's pages: health, metrics and contract, and where the read side runs its dashboard and query API. */
final class PagesOfNode implements AutoCloseable {
    private final Node node;
    private final MonitoringServer server;
    private final Optional<ReadSide> readSide;

    private record ReadSide(Dashboard dashboard, StreamsApplication application) {}

    private PagesOfNode(Node node, MonitoringServer server, Optional<ReadSide> readSide) {
        this.node = node;
        this.server = server;
        this.readSide = readSide;
    }

    /**
     * Starts the read side and shows it. Probes are answered until the process ends, so that they see an application stop; a
     * failed start stops the node.
     */
    static PagesOfNode withDashboard(Node node) {
        Stack stack = node.stack();
        Dashboard dashboard = new Dashboard(
                stack,
                new Dashboard.Description(
                        () -> topicNames(node),
                        topologies(stack),
                        node.applications().running()));
        try {
            MonitoringServer server = serve(node, List.of(dashboard), dashboard);
            StreamsApplication application = dashboard.open(server.port());
            server.measure(application);
            stack.publishPage("dashboard", server.url() + "/");
            return new PagesOfNode(node, server, Optional.of(new ReadSide(dashboard, application)));
        } catch (RuntimeException e) {
            dashboard.close();
            node.close();
            throw e;
        }
    }

    /** Fills no index and shows nothing of what is retained. A failed start stops the node. */
    static PagesOfNode probesOnly(Node node) {
        try {
            NoDashboard pages = new NoDashboard(node.stack().settings());
            return new PagesOfNode(node, serve(node, List.of(), pages), Optional.empty());
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    private static MonitoringServer serve(Node node, List<? extends MeterBinder> others, Pages pages) {
        Stack stack = node.stack();
        Settings settings = stack.settings();
        List<MeterBinder> meters =
                new ArrayList<>(List.of(node.sources(), node.applications().watches(), node.topics()));
        meters.addAll(others);
        MonitoringServer server = MonitoringServer.start(
                settings.text(SettingKeys.DASHBOARD_HOST),
                settings.number(SettingKeys.DASHBOARD_PORT),
                node.applications().running(),
                meters,
                pages);
        stack.publishPage("health", server.url() + "/health");
        stack.publishPage("metrics", server.url() + "/metrics");
        stack.publishPage("contract", server.url() + "/docs");
        return server;
    }

    private static SortedMap<String, Map<String, String>> topicNames(Node node) {
        SortedMap<String, Map<String, String>> names = new TreeMap<>();
        node.enricher().topics().definitions().forEach(topic -> names.put(topic.id(), topic.names()));
        return names;
    }

    private static SortedMap<String, Topology> topologies(Stack stack) {
        SortedMap<String, Topology> topologies = new TreeMap<>();
        for (Applications.Name name : Applications.Name.values()) {
            topologies.put(
                    name.lowerCase(),
                    Applications.topology(name, stack.settings(), stack.kafkaTopics(), PagesOfNode::notRun));
        }
        topologies.put(QueryApplication.NAME, QueryApplication.topology(stack));
        if (!stack.settings().text(SettingKeys.WATCHES_FILE).isBlank()) {
            topologies.put(
                    Applications.WATCH,
                    Applications.watch(() -> new Watches(List.of()), stack.settings(), stack.kafkaTopics()));
        }
        return topologies;
    }

    private static Enricher notRun() {
        throw new IllegalStateException("a topology that is only described enriches nothing");
    }

    /** Names of all applications of this process. */
    List<String> applications() {
        return Stream.concat(
                        node.applications().running().stream(),
                        readSide.stream().map(ReadSide::application))
                .map(StreamsApplication::name)
                .toList();
    }

    /**
     * Completed with the reason once an application of the pipeline has given up; the read side's end is that of the process
     * only where nothing else runs.
     */
    CompletableFuture<?> failure() {
        return node.applications().running().isEmpty() && readSide.isPresent()
                ? readSide.get().application().failure()
                : node.applications().failure();
    }

    /** Stops answering questions; probes are answered on. */
    @Override
    public void close() {
        readSide.ifPresent(one -> one.dashboard().close());
    }

    /** Stops answering altogether. */
    void stop() {
        close();
        server.close();
    }

    String url() {
        return server.url();
    }
}
