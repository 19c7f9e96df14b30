package io.khabar.cli;

import io.khabar.deploy.GuardedKafka;
import io.khabar.deploy.Manifests;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.embedded.EmbeddedRegistry;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * What {@code deploy/kubernetes} installs, in this process: its Kafka topics on a broker that enforces its users' rights, and
 * its workloads with its settings, each as its own user. Other than there are addresses, folders, and the number of
 * partitions and copies.
 */
final class Installation implements AutoCloseable {
    /** Of every Kafka topic, so that a start does not take minutes. */
    static final int PARTITIONS = 2;

    final GuardedKafka kafka;
    private final EmbeddedRegistry registry;
    private final Path folder;

    /** A workload that runs. */
    record Workload(Node node, PagesOfNode pages) implements AutoCloseable {
        @Override
        public void close() {
            pages.stop();
            node.close();
        }
    }

    /** Starts Kafka and registry, and does what Strimzi's operators do. */
    Installation(Path folder, Collection<String> strangers) throws Exception {
        this.folder = folder;
        List<String> users = new ArrayList<>(Manifests.users());
        users.addAll(strangers);
        Path registryFolder = Files.createDirectory(folder.resolve("registry"));
        CompletableFuture<EmbeddedRegistry> starting =
                CompletableFuture.supplyAsync(() -> EmbeddedRegistry.start(registryFolder, 0));
        kafka = new GuardedKafka(folder, users);
        registry = starting.join();
        kafka.make(Manifests.kafkaTopics(PARTITIONS));
        for (String user : Manifests.users()) {
            kafka.grant(Manifests.acls(user));
        }
    }

    /** Starts a workload as the user that it has there. */
    Workload start(String workload, Map<String, String> more) {
        Settings settings = settings(workload, workload, more);
        boolean isReadSide = workload.equals("khabar-query");
        Set<Applications.Name> names = EnumSet.noneOf(Applications.Name.class);
        if (!isReadSide) {
            names.add(Applications.Name.valueOf(
                    workload.substring("khabar-".length()).toUpperCase(Locale.ROOT)));
        }
        Node node = Node.start(settings, names);
        return new Workload(node, isReadSide ? PagesOfNode.withDashboard(node) : PagesOfNode.probesOnly(node));
    }

    /** The settings of a workload, as any user. */
    Settings settings(String workload, String user, Map<String, String> more) {
        Map<String, String> flags = new TreeMap<>(Map.of(
                SettingKeys.DATA_DIR,
                folder.resolve("data-" + user).toString(),
                SettingKeys.PARTITIONS,
                Integer.toString(PARTITIONS),
                SettingKeys.REPLICATION_FACTOR,
                "1",
                SettingKeys.DASHBOARD_HOST,
                "127.0.0.1",
                SettingKeys.DASHBOARD_ADDRESS,
                "127.0.0.1",
                SettingKeys.DASHBOARD_PORT,
                "0",
                // What intake has read is deleted at once, so that this is tried, too.
                "kafka.repartition.purge.interval.ms",
                "500",
                // Of one that gave up the others would wait for so long.
                "kafka.main.consumer.session.timeout.ms",
                "6000"));
        flags.putAll(connection(user));
        flags.putAll(more);
        return SettingsLoader.load(flags, Manifests.environment(workload), null);
    }

    private Map<String, String> connection(String user) {
        Map<String, String> connection = new TreeMap<>();
        kafka.client(user).forEach((key, value) -> {
            if (!key.equals("security.protocol") && !key.endsWith(".type")) {
                connection.put("kafka." + key, String.valueOf(value));
            }
        });
        connection.put(SettingKeys.REGISTRY_URL, registry.url());
        return connection;
    }

    /** Runs a command as a user. */
    Told khabar(String user, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        Map<String, String> settings = new TreeMap<>(connection(user));
        settings.put(SettingKeys.DATA_DIR, folder.resolve("data-" + user).toString());
        settings.put(SettingKeys.PARTITIONS, Integer.toString(PARTITIONS));
        settings.put(SettingKeys.REPLICATION_FACTOR, "1");
        settings.put("kafka.security.protocol", "SSL");
        settings.put("kafka.ssl.keystore.type", "PKCS12");
        settings.put("kafka.ssl.truststore.type", "PKCS12");
        settings.forEach((key, value) -> {
            if (all.stream().noneMatch(given -> given.startsWith(key + "="))) {
                all.addAll(List.of("-D", key + "=" + value));
            }
        });
        return Told.by(all);
    }

    @Override
    public void close() {
        kafka.close();
        registry.close();
    }
}
