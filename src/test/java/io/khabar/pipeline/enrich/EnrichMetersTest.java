package io.khabar.pipeline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.MadeNews;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.serialization.VoidSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class EnrichMetersTest {

    @Test
    void countsArticlesByLanguageAndBySource() {
        assertThat(counted("language", "ar", "en", "ar")).isEqualTo(Map.of("ar", 2.0, "en", 1.0));
        assertThat(counted("source", "ar", "en")).isEqualTo(Map.of("src", 2.0));
    }

    @Test
    void keepsTheNumberOfSourcesBounded() {
        String[] sources = new String[EnrichMeters.MOST_SOURCES + 3];
        for (int number = 0; number < sources.length; number++) {
            sources[number] = "from " + number;
        }

        Map<String, Double> counted = counted("source", sources);

        assertThat(counted).hasSize(EnrichMeters.MOST_SOURCES + 1).containsEntry(EnrichMeters.OTHER_SOURCES, 3.0);
    }

    /** What is counted under a tag when articles come whose languages these are, or whose sources, if they begin with from. */
    private static Map<String, Double> counted(String tag, String... values) {
        Set<String> sources = ConcurrentHashMap.newKeySet();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("news", Consumed.with(Serdes.Void(), Serdes.String())).process(() -> new Counting(sources));
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), new Properties())) {
            var input = driver.createInputTopic("news", new VoidSerializer(), new StringSerializer());
            for (String value : values) {
                input.pipeInput(value);
            }
            Map<String, Double> counted = new TreeMap<>();
            driver.metrics().forEach((name, metric) -> {
                if (name.name().equals(tag + "-articles-total")) {
                    counted.put(Objects.requireNonNull(name.tags().get(tag)), (Double) metric.metricValue());
                }
            });
            return counted;
        }
    }

    private static final class Counting extends ContextualProcessor<Void, String, Void, Void> {
        private final Set<String> sources;

        private Counting(Set<String> sources) {
            this.sources = sources;
        }

        @Override
        public void process(Record<Void, String> record) {
            String value = record.value();
            boolean isSource = value.startsWith("from ");
            EnrichedArticle made = MadeNews.enriched("id", isSource ? "ar" : value, "title");
            new EnrichMeters(context().metrics(), sources).count(isSource ? from(value, made) : made);
        }

        private static EnrichedArticle from(String source, EnrichedArticle made) {
            Article article = MadeNews.article("id", source, "title", "");
            return new EnrichedArticle(
                    article,
                    made.relation(),
                    made.language(),
                    made.topics(),
                    made.entities(),
                    made.quotes(),
                    made.events(),
                    made.versions());
        }
    }
}
