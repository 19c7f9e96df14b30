package io.khabar.runtime;

import io.khabar.runtime.settings.SettingKeys;
import io.khabar.wire.KafkaRefusal;
import io.khabar.wire.KafkaTopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sees to it that Kafka topics are there, as they should be. */
public final class KafkaTopicAdmin {
    private static final Duration LEADERS_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final short replicas;

    /**
     * Works through a client that stays the caller's.
     *
     * @param replicas of new Kafka topics; -1 for the cluster's default
     */
    public KafkaTopicAdmin(Admin admin, int replicas) {
        this.admin = admin;
        this.replicas = (short) replicas;
    }

    /**
     * Makes those that are absent; leaves what is there as it is.
     *
     * @throws StartFailure when one is there with another number of partitions, or cannot be made
     */
    public void ensure(Collection<KafkaTopicSpec> specs) {
        try {
            Set<String> there = admin.listTopics().names().get();
            List<KafkaTopicSpec> absent =
                    specs.stream().filter(spec -> !there.contains(spec.name())).toList();
            create(absent);
            refuseOtherPartitions(
                    specs.stream().filter(spec -> there.contains(spec.name())).toList());
        } catch (ExecutionException e) {
            throw new StartFailure("cannot make the Kafka topics: " + KafkaRefusal.reasonOf(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while making the Kafka topics", e);
        }
    }

    private void create(List<KafkaTopicSpec> absent) throws ExecutionException, InterruptedException {
        CreateTopicsResult made =
                admin.createTopics(absent.stream().map(this::newTopic).toList());
        try {
            made.all().get();
        } catch (ExecutionException e) {
            // Another instance that starts at the same time makes the same ones.
            if (!(e.getCause() instanceof TopicExistsException)) {
                refuseForbidden(made);
                throw e;
            }
        }
        awaitLeaders(absent);
    }

    /** Kafka shows nobody a Kafka topic that he may not use: it seems absent, and may not be made. */
    private static void refuseForbidden(CreateTopicsResult made) throws InterruptedException {
        Set<String> forbidden = new TreeSet<>();
        for (Map.Entry<String, KafkaFuture<Void>> one : made.values().entrySet()) {
            try {
                one.getValue().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AuthorizationException) {
                    forbidden.add(one.getKey());
                }
            }
        }
        if (!forbidden.isEmpty()) {
            throw new StartFailure("Kafka lets this user neither see nor make the Kafka topics "
                    + String.join(", ", forbidden)
                    + "; if they are there, its ACLs must allow Describe on them, else Create"
                    + KafkaRefusal.WHERE);
        }
    }

    /**
     * A partition is promised before its leader knows of it. An idempotent producer whose first batch comes too early and
     * whose second does not is refused for ever, for then its sequence does not begin at 0.
     */
    private void awaitLeaders(List<KafkaTopicSpec> made) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (KafkaTopicSpec spec : made) {
            IntStream.range(0, spec.partitions())
                    .forEach(partition -> ends.put(new TopicPartition(spec.name(), partition), OffsetSpec.latest()));
        }
        long deadline = System.nanoTime() + LEADERS_WITHIN.toNanos();
        while (!haveLeaders(ends, deadline)) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** A broker that has not yet heard of a new Kafka topic says that there is none. */
    private boolean haveLeaders(Map<TopicPartition, OffsetSpec> ends, long deadline)
            throws ExecutionException, InterruptedException {
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException && System.nanoTime() < deadline) {
                return false;
            }
            throw e;
        }
    }

    private NewTopic newTopic(KafkaTopicSpec spec) {
        return new NewTopic(spec.name(), spec.partitions(), replicas)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        spec.cleanup().policy(),
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(spec.retention().toMillis()),
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(spec.maxMessageBytes())));
    }

    private void refuseOtherPartitions(List<KafkaTopicSpec> there) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> found = admin.describeTopics(
                        there.stream().map(KafkaTopicSpec::name).toList())
                .allTopicNames()
                .get();
        List<String> wrong = new ArrayList<>();
        for (KafkaTopicSpec spec : there) {
            int partitions = Objects.requireNonNull(found.get(spec.name()), spec.name())
                    .partitions()
                    .size();
            if (partitions != spec.partitions()) {
                wrong.add(spec.name() + " has " + partitions + ", not " + spec.partitions());
            }
        }
        if (!wrong.isEmpty()) {
            throw new StartFailure("Kafka topics are there with another number of partitions, which is fixed for life: "
                    + wrong.stream().collect(Collectors.joining("; "))
                    + "; set " + SettingKeys.PARTITIONS
                    + " to what is there, or use another cluster or data directory");
        }
    }
}
