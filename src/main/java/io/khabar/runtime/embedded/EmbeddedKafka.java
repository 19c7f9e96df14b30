package io.khabar.runtime.embedded;

import io.khabar.runtime.StartFailure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A Kafka broker with its controller, on threads of this process. Its data lies in a directory and is found again after a
 * restart, also under other ports.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final BoundSocket brokerSocket;
    private final BoundSocket controllerSocket;
    private final SharedServer shared;
    private final BrokerServer broker;
    private final ControllerServer controller;
    private final CompletableFuture<Throwable> fault = new CompletableFuture<>();

    private EmbeddedKafka(
            Path directory, Map<String, String> overrides, BoundSocket brokerSocket, BoundSocket controllerSocket)
            throws Exception {
        this.brokerSocket = brokerSocket;
        this.controllerSocket = controllerSocket;
        Map<String, String> properties =
                BrokerProperties.of(directory, brokerSocket.port(), controllerSocket.port(), overrides);
        KafkaConfig config = new KafkaConfig(properties, false);
        format(config);
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> disk = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        this.shared = shared(config, disk._1());
        this.broker = new BrokerServer(shared);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), disk._2());
    }

    /** Starts a broker on any free port. */
    public static EmbeddedKafka start(Path directory) {
        return start(directory, 0, Map.of());
    }

    /**
     * Starts a broker.
     *
     * @param directory where the broker keeps its data; its owner sees to it that no other broker uses it
     * @param port the broker's port on the loopback address, or 0 for any free one
     * @param overrides broker properties that go before Khabar's own
     */
    public static EmbeddedKafka start(Path directory, int port, Map<String, String> overrides) {
        BoundSocket brokerSocket = BoundSocket.bind(port, "--kafka-port");
        BoundSocket controllerSocket = BoundSocket.bind(0, "--kafka-port");
        try {
            EmbeddedKafka kafka = new EmbeddedKafka(directory, overrides, brokerSocket, controllerSocket);
            kafka.startup();
            return kafka;
        } catch (Exception e) {
            brokerSocket.close();
            controllerSocket.close();
            throw new StartFailure("the embedded Kafka broker does not start on " + directory + ": " + e, e);
        }
    }

    private static void format(KafkaConfig config) throws Exception {
        new Formatter()
                .setNodeId(config.nodeId())
                .setClusterId(BrokerProperties.CLUSTER_ID)
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .setMetadataLogDirectory(config.metadataLogDir())
                .setDirectories(List.of(config.metadataLogDir()))
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private SharedServer shared(KafkaConfig config, MetaPropertiesEnsemble disk) {
        Metrics metrics =
                Server.initializeMetrics(config, Time.SYSTEM, disk.clusterId().orElseThrow());
        return new SharedServer(
                config,
                disk,
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
                this::faultHandler,
                (listener, address, backlog, bufferSize) -> socket(listener).channel());
    }

    private BoundSocket socket(String listener) {
        return listener.equals(BrokerProperties.CONTROLLER) ? controllerSocket : brokerSocket;
    }

    /** Kafka's own handler ends the process on a fatal fault; here whoever started the broker decides. */
    private FaultHandler faultHandler(String name, boolean fatal, Runnable action) {
        LoggingFaultHandler logging = new LoggingFaultHandler(name, action);
        if (!fatal) {
            return logging;
        }
        return (message, cause) -> {
            RuntimeException failure = logging.handleFault(message, cause);
            fault.complete(failure);
            return failure;
        };
    }

    private void startup() {
        try {
            controller.startup();
            broker.startup();
        } catch (Throwable e) {
            // A half-started broker keeps live threads, and its own shutdown may have stopped half-way.
            close();
            shared.stopForBroker();
            throw e;
        }
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return BoundSocket.HOST + ":" + brokerSocket.port();
    }

    /** Completed with the reason once the broker has met a fault it cannot live with. */
    public CompletableFuture<Throwable> fault() {
        return fault.copy();
    }

    /** Stops the broker, then the controller it still needs while it stops. */
    @Override
    public void close() {
        broker.shutdown(STOP_PATIENCE);
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
        brokerSocket.close();
        controllerSocket.close();
    }
}
