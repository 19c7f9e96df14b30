package io.khabar.runtime.replay;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.runtime.KafkaTopicAdmin;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.wire.KafkaRefusal;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;

/** The Kafka topic that a replay writes to, beside the live ones. */
final class ShadowTopic {
    /** Header: {@code changed} where the article is about other topics than live, else {@code same}. */
    static final String HEADER = "replay";

    static final String CHANGED = "changed";
    static final String SAME = "same";

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LARGEST = 16 * 1024 * 1024;

    private ShadowTopic() {}

    /**
     * The Kafka topic of a replay.
     *
     * @throws StartFailure when the name is none for a Kafka topic
     */
    static KafkaTopic<String, EnrichedArticle> of(String replay, KafkaTopics live) {
        return new KafkaTopic<>(
                name(replay, ".v1"), live.enriched().keys(), live.enriched().values());
    }

    /** The Kafka topic of a replay of intake. */
    static KafkaTopic<String, Article> ofArticles(String replay, KafkaTopics live) {
        return new KafkaTopic<>(
                name(replay, ".articles.v1"),
                live.articles().keys(),
                live.articles().values());
    }

    private static String name(String replay, String end) {
        if (!NAME.matcher(replay).matches()) {
            throw new StartFailure(
                    "a replay's name must be of lower case letters, digits and hyphens, but is '" + replay + "'");
        }
        return "news.replay." + replay + end;
    }

    /** Makes it; refuses one that is there, for then two replays would be mixed. */
    static void make(Stack stack, String name) {
        try (Admin admin = Admin.create(stack.client())) {
            if (isThere(admin, name)) {
                throw new StartFailure("there is a replay of that name already (Kafka topic " + name
                        + "); choose another --name, or delete the Kafka topic");
            }
            new KafkaTopicAdmin(admin, stack.settings().number(SettingKeys.REPLICATION_FACTOR))
                    .ensure(List.of(new KafkaTopicSpec(
                            name,
                            stack.settings().number(SettingKeys.PARTITIONS),
                            KEPT,
                            KafkaTopicSpec.Cleanup.DELETE,
                            LARGEST)));
        }
    }

    static void mustBeThere(Stack stack, String name) {
        try (Admin admin = Admin.create(stack.client())) {
            if (!isThere(admin, name)) {
                throw new StartFailure(
                        "there is no such replay (Kafka topic " + name + "); run it first, without --promote");
            }
        }
    }

    private static boolean isThere(Admin admin, String name) {
        try {
            return admin.listTopics().names().get().contains(name);
        } catch (ExecutionException e) {
            throw new StartFailure("cannot list the Kafka topics: " + KafkaRefusal.reasonOf(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while listing the Kafka topics", e);
        }
    }

    /** Opens a producer that writes all of a batch or nothing; what another of its id had begun is rolled back. */
    static <V> Producer<String, V> producer(
            Stack stack, String transactionalId, Serializer<String> keys, Serializer<V> values) {
        Map<String, Object> properties = new HashMap<>(stack.client());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        Producer<String, V> producer = new KafkaProducer<>(properties, keys, values);
        producer.initTransactions();
        return producer;
    }
}
