package io.khabar.runtime.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a broker that is alone and small. */
final class BrokerProperties {

    static final String CLUSTER_ID = "khabar-embedded-broker";
    static final String CONTROLLER = "CONTROLLER";
    private static final String BROKER = "BROKER";
    private static final String NODE = "1";

    private BrokerProperties() {}

    static Map<String, String> of(Path directory, int brokerPort, int controllerPort, Map<String, String> overrides) {
        Map<String, String> properties = new TreeMap<>(SINGLE_NODE);
        properties.putAll(SMALL);
        properties.put("log.dirs", directory.toAbsolutePath().toString());
        properties.put(
                "listeners",
                BROKER + "://" + BoundSocket.HOST + ":" + brokerPort + "," + CONTROLLER + "://" + BoundSocket.HOST + ":"
                        + controllerPort);
        properties.put("controller.quorum.voters", NODE + "@" + BoundSocket.HOST + ":" + controllerPort);
        properties.putAll(overrides);
        return properties;
    }

    private static final Map<String, String> SINGLE_NODE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", NODE),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("inter.broker.listener.name", BROKER),
            Map.entry("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // There are no other members to wait for, and a name mistyped makes no Kafka topic.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("auto.create.topics.enable", "false"),
            // After a kill the controller believes the broker alive for this long, and a restart waits for it.
            Map.entry("broker.session.timeout.ms", "2000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            // After a kill, readers wait for the end of the transaction that was under way.
            Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"));

    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.num.partitions", "1",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "num.recovery.threads.per.data.dir", "2",
            "log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024),
            // An article with the page it came from may be larger than Kafka's default of 1 MB.
            "message.max.bytes", Integer.toString(8 * 1024 * 1024));
}
