package io.khabar.pipeline.enrich;

import io.khabar.model.EnrichedArticle;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.CumulativeCount;
import org.apache.kafka.streams.StreamsMetrics;

/**
 * How many articles came in each language and from each source, in Kafka Streams' own metrics under
 * {@code stream-news-metrics}: what an operator sees of a country or an outlet that has gone silent. All tasks of a process
 * count together.
 */
final class EnrichMeters {
    /** Each source is a series of its own up to this many; the others count as one. */
    static final int MOST_SOURCES = 500;

    static final String OTHER_SOURCES = "~others";
    private static final String GROUP = "stream-news-metrics";

    private final StreamsMetrics metrics;
    private final Set<String> sources;

    /**
     * Counts in the metrics of one application.
     *
     * @param sources that have a series of their own: one set for all tasks, safe for their threads
     */
    EnrichMeters(StreamsMetrics metrics, Set<String> sources) {
        this.metrics = metrics;
        this.sources = sources;
    }

    void count(EnrichedArticle enriched) {
        counter("language", enriched.language().code(), "articles let through, by their language")
                .record();
        counter("source", bounded(enriched.article().source()), "articles let through, by who delivered them")
                .record();
    }

    private String bounded(String source) {
        return sources.contains(source) || (sources.size() < MOST_SOURCES && sources.add(source))
                ? source
                : OTHER_SOURCES;
    }

    /** The same sensor whoever asks for it, so that tasks share it. */
    private Sensor counter(String tag, String value, String meaning) {
        Sensor sensor = metrics.addSensor("news-" + tag + "-" + value, Sensor.RecordingLevel.INFO);
        if (!sensor.hasMetrics()) {
            sensor.add(
                    new MetricName(tag + "-articles-total", GROUP, meaning, Map.of(tag, value)), new CumulativeCount());
        }
        return sensor;
    }
}
