package io.khabar.pipeline.watches;

import io.khabar.model.AlertKind;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsAlert;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.StampProcessor;
import io.khabar.wire.Tracing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Sets watches off. */
public final class WatchStage {
    private final Supplier<Watches> watches;
    private final int partitions;

    /**
     * Wires the stage.
     *
     * @param watches in force, asked anew for each article
     * @param partitions of the public Kafka topics
     */
    public WatchStage(Supplier<Watches> watches, int partitions) {
        this.watches = watches;
        this.partitions = partitions;
    }

    /** The alerts on enriched articles, keyed by watch. */
    public KStream<String, NewsAlert> alerts(KStream<String, EnrichedArticle> articles) {
        KStream<String, NewsAlert> fitting =
                articles.flatMap((id, article) -> fitting(article), Named.as("fitting-by-watch"));
        KStream<String, NewsAlert> matches =
                fitting.filterNot((watch, alert) -> countsOnly(watch), Named.as("matches"));
        KStream<String, NewsAlert> spikes = fitting.filter((watch, alert) -> countsOnly(watch), Named.as("to-count"))
                .mapValues(NewsAlert::articleId, Named.as("counted-article"))
                .repartition(Repartitioned.<String, String>as("articles-by-watch")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.String())
                        .withNumberOfPartitions(partitions))
                .process(spikeProcessors(), Named.as("count-spikes"));
        return matches.merge(spikes, Named.as("alerts"))
                .processValues(() -> new StampProcessor<>(WatchStage::stamp), Named.as("stamp-alerts"));
    }

    private List<KeyValue<String, NewsAlert>> fitting(EnrichedArticle article) {
        List<KeyValue<String, NewsAlert>> alerts = new ArrayList<>();
        watches.get()
                .all()
                .forEach(watch ->
                        watch.match(article).ifPresent(alert -> alerts.add(KeyValue.pair(watch.id(), alert))));
        if (!alerts.isEmpty()) {
            Tracing.Work.current()
                    .set("khabar.watches", alerts.stream().map(one -> one.key).collect(Collectors.joining(",")));
        }
        return alerts;
    }

    private boolean countsOnly(String watch) {
        return watches.get().byId(watch).map(one -> one.spike() != null).orElse(false);
    }

    private ProcessorSupplier<String, String, String, NewsAlert> spikeProcessors() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, String, String, NewsAlert> get() {
                return new SpikeProcessor(watches);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(SpikeProcessor.store());
            }
        };
    }

    private static void stamp(Headers headers, NewsAlert alert) {
        NewsHeaders.set(headers, "ce_specversion", "1.0");
        NewsHeaders.set(headers, "ce_id", alert.id());
        NewsHeaders.set(headers, "ce_type", "io.khabar.alert.v1");
        NewsHeaders.set(headers, "ce_source", "/khabar/watches/" + alert.watch());
        NewsHeaders.set(headers, NewsHeaders.KIND, alert.kind().name());
        if (alert.kind() == AlertKind.SPIKE) {
            // Those of one article among many say nothing of a spike.
            headers.remove(NewsHeaders.LANGUAGE).remove(NewsHeaders.TOPICS);
        }
    }
}
