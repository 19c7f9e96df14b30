package io.khabar.cli;

import io.khabar.ops.MonitoringServer;
import io.khabar.ops.dashboard.Dashboard;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.watches.Watches;
import io.khabar.query.QueryApplication;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.Stack;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.Topology;

/** The server of a node's pages: dashboard, query API, health and metrics. */
final class DashboardOfNode implements AutoCloseable {
    private final MonitoringServer server;
    private final Dashboard dashboard;

    private DashboardOfNode(MonitoringServer server, Dashboard dashboard) {
        this.server = server;
        this.dashboard = dashboard;
    }

    /** Answers probes until the process ends, so that they see an application stop; a failed start stops the node. */
    static DashboardOfNode start(Node node) {
        Stack stack = node.stack();
        Settings settings = stack.settings();
        Dashboard dashboard = new Dashboard(
                stack,
                new Dashboard.Description(
                        topicNames(node), topologies(stack), node.applications().running()));
        try {
            MonitoringServer server = MonitoringServer.start(
                    settings.text(SettingKeys.DASHBOARD_HOST),
                    settings.number(SettingKeys.DASHBOARD_PORT),
                    node.applications().running(),
                    List.of(node.sources(), node.applications().watches(), node.topics(), dashboard),
                    dashboard);
            server.measure(dashboard.open(server.port()));
            stack.publishPage("dashboard", server.url() + "/");
            stack.publishPage("health", server.url() + "/health");
            stack.publishPage("metrics", server.url() + "/metrics");
            stack.publishPage("contract", server.url() + "/docs");
            return new DashboardOfNode(server, dashboard);
        } catch (RuntimeException e) {
            dashboard.close();
            node.close();
            throw e;
        }
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
                    Applications.topology(name, stack.settings(), stack.kafkaTopics(), DashboardOfNode::notRun));
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

    /** Stops answering questions; probes are answered on. */
    @Override
    public void close() {
        dashboard.close();
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
