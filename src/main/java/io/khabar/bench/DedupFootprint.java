package io.khabar.bench;

import io.khabar.runtime.Stack;
import io.khabar.runtime.StartFailure;
import io.khabar.wire.KafkaTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.common.TopicPartition;

/** What the duplicates application wrote to Kafka, and what it keeps on disk when it is closed, an article. */
final class DedupFootprint {
    private static final String LOOPS = "news.dedup.";
    private static final String CHANGELOGS = "khabar-dedup-";

    private DedupFootprint() {}

    static void measure(Stack stack, int articles, SortedMap<String, Double> figures) {
        Map<String, Long> sizes = sizes(stack);
        double all = 0;
        for (Map.Entry<String, Long> size : sizes.entrySet()) {
            double bytes = (double) size.getValue() / articles;
            String name = size.getKey();
            if (isWritten(name)) {
                figures.put("bench.duplicates.bytes." + name, bytes);
                all += bytes;
            } else if (name.equals(KafkaTopics.ARTICLES)) {
                figures.put("bench.duplicates.bytes_read", bytes);
            }
        }
        figures.put("bench.duplicates.bytes_written", all);
        onDisk(stack.dataDirectory().resolve("streams").resolve("khabar-dedup"))
                .forEach((store, bytes) ->
                        figures.put("bench.duplicates.state_bytes." + store, (double) bytes / articles));
        figures.put(
                "bench.duplicates.state_bytes",
                figures.tailMap("bench.duplicates.state_bytes.").values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    private static boolean isWritten(String name) {
        return name.startsWith(LOOPS)
                || name.startsWith(CHANGELOGS)
                || name.equals(KafkaTopics.VERDICTS)
                || name.equals(KafkaTopics.UNIQUE);
    }

    private static Map<String, Long> sizes(Stack stack) {
        try (Admin admin = Admin.create(stack.client())) {
            var brokers = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList();
            Map<String, Long> sizes = new TreeMap<>();
            for (var directories :
                    admin.describeLogDirs(brokers).allDescriptions().get().values()) {
                for (LogDirDescription directory : directories.values()) {
                    for (Map.Entry<TopicPartition, ReplicaInfo> replica :
                            directory.replicaInfos().entrySet()) {
                        sizes.merge(replica.getKey().topic(), replica.getValue().size(), Long::sum);
                    }
                }
            }
            return sizes;
        } catch (ExecutionException e) {
            throw new StartFailure("cannot read the sizes of the Kafka topics: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while reading the sizes of the Kafka topics", e);
        }
    }

    /** Bytes of RocksDB's tables by store: all there is, as a closed store holds nothing in memory. */
    private static Map<String, Long> onDisk(Path directory) {
        Map<String, Long> stores = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".sst")).toList()) {
                stores.merge(storeOf(file), Files.size(file), Long::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stores;
    }

    /** A store's tables lie in a folder of its name. */
    private static String storeOf(Path table) {
        return table.getName(table.getNameCount() - 2).toString();
    }
}
