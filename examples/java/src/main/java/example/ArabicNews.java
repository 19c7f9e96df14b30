package example;

import io.khabar.client.HttpSchemas;
import io.khabar.client.KafkaTopicNames;
import io.khabar.client.NewsDeserializer;
import io.khabar.client.NewsFilter;
import io.khabar.v1.EnrichedArticle;
import io.khabar.v1.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints Arabic articles as they appear; what is in other languages is passed over by its headers and never decoded.
 * {@code mvn compile exec:java -Dexec.args="BOOTSTRAP_SERVERS REGISTRY_URL [COUNT]"}. With COUNT it stops after so many,
 * and fails if they have not come within a minute.
 */
public final class ArabicNews {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private ArabicNews() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: ArabicNews BOOTSTRAP_SERVERS REGISTRY_URL [COUNT]");
            System.exit(2);
        }
        long wanted = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
        long seen = read(arguments[0], List.of(arguments[1].split(",")), wanted);
        if (seen < wanted) {
            System.err.println("only " + seen + " of " + wanted + " articles within a minute");
            System.exit(1);
        }
    }

    private static long read(String servers, List<String> registry, long wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "group.id", "example-" + UUID.randomUUID(),
                "auto.offset.reset", "earliest",
                // Khabar writes in transactions: what is not committed may be taken back.
                "isolation.level", "read_committed");
        NewsFilter filter = NewsFilter.inLanguage("ar");
        Instant end = Instant.now().plus(LIMIT);
        long seen = 0;
        try (NewsDeserializer news = NewsDeserializer.of(new HttpSchemas(registry, null));
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(KafkaTopicNames.ENRICHED));
            while (seen < wanted && (wanted == Long.MAX_VALUE || Instant.now().isBefore(end))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    if (seen < wanted && filter.test(record.headers())) {
                        print((EnrichedArticle) news.deserialize(record.topic(), record.value()));
                        seen++;
                    }
                }
            }
        }
        return seen;
    }

    private static void print(EnrichedArticle enriched) {
        String topics = enriched.getTopics().stream().map(TopicMatch::getTopic).collect(Collectors.joining(","));
        System.out.println(enriched.getLanguage().getCode() + "\t" + (topics.isEmpty() ? "-" : topics) + "\t"
                + enriched.getArticle().getTitle());
    }
}
