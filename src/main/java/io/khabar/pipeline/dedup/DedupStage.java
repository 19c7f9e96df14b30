package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopicSpec.Cleanup;
import io.khabar.wire.TopicStore;
import io.khabar.wire.Tracing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Decides on every article version, and lets each text through once. */
public final class DedupStage {
    /** Header of a verdict and of an article let through: id of its root, where it has one. */
    public static final String ROOT = "root";

    /** Unread messages must outlive the longest outage: an article whose answer was deleted would wait for ever. */
    private static final Duration LOOP_RETENTION = Duration.ofDays(7);

    /** The index is read from its queries, by applications that are behind by a day too. */
    private static final Duration LONGER_THAN_THE_WINDOW = Duration.ofDays(1);

    private static final int LARGEST_BATCH = 1 << 20;

    private static final KafkaTopic<String, BandQuery> BAND =
            loop("news.dedup.band.v1", keyless(), LoopCodec::write, LoopCodec::readQuery);
    private static final KafkaTopic<String, Gathered> GATHER =
            loop("news.dedup.gather.v1", Serdes.String(), LoopCodec::write, LoopCodec::readGathered);
    private static final KafkaTopic<String, Claim> CLAIM =
            loop("news.dedup.claim.v1", Serdes.String(), LoopCodec::write, LoopCodec::readClaim);
    private static final KafkaTopic<String, Grant> GRANT =
            loop("news.dedup.grant.v1", Serdes.String(), LoopCodec::write, LoopCodec::readGrant);

    private final DedupSettings settings;
    private final int partitions;
    private final KafkaTopic<String, Article> articles;

    /**
     * A stage for a fixed number of partitions.
     *
     * @param partitions of the articles' Kafka topic and of each of {@link #kafkaTopics}, fixed for life
     * @param articles Kafka topic that the articles come from
     */
    public DedupStage(DedupSettings settings, int partitions, KafkaTopic<String, Article> articles) {
        this.settings = settings;
        this.partitions = partitions;
        this.articles = articles;
    }

    /** The Kafka topics over which homes and index speak; nobody else reads them. */
    public static List<KafkaTopicSpec> kafkaTopics(int partitions, DedupSettings settings) {
        Duration asLongAsTheIndex = settings.window().plus(LONGER_THAN_THE_WINDOW);
        return Stream.of(BAND, GATHER, CLAIM, GRANT)
                .map(loop -> spec(loop, partitions, loop.equals(BAND) ? asLongAsTheIndex : LOOP_RETENTION))
                .toList();
    }

    private static KafkaTopicSpec spec(KafkaTopic<?, ?> loop, int partitions, Duration atLeast) {
        Duration retention = atLeast.compareTo(LOOP_RETENTION) > 0 ? atLeast : LOOP_RETENTION;
        return new KafkaTopicSpec(loop.name(), partitions, retention, Cleanup.DELETE, LARGEST_BATCH);
    }

    /**
     * Refuses Kafka topics that differ in their number of partitions: an article and the messages on it would be in
     * different hands.
     *
     * @param found partitions of each Kafka topic as the broker has them
     */
    public void checkPartitions(Map<String, Integer> found) {
        Stream.concat(Stream.of(articles), Stream.of(BAND, GATHER, CLAIM, GRANT))
                .forEach(one -> checkPartitions(one.name(), found.getOrDefault(one.name(), 0)));
    }

    private void checkPartitions(String kafkaTopic, int found) {
        if (found != partitions) {
            throw new IllegalStateException("Kafka topic " + kafkaTopic + " must have " + partitions
                    + " partitions, but has " + found
                    + ": articles and dedup's Kafka topics must all have the same number, for life");
        }
    }

    /** Adds the homes, one of two sub-topologies that speak over Kafka topics. */
    public Decisions decide(StreamsBuilder builder, KStream<String, Article> stream, Tracing tracing) {
        KStream<String, HomeOutput> out = messages(builder, stream).process(home(tracing), Named.as("dedup-home"));
        select(out, "ask", HomeOutput.Asked.class, HomeOutput.Asked::query)
                .to(
                        BAND.name(),
                        Produced.with(BAND.keys(), BAND.values())
                                .withStreamPartitioner((name, key, query, count) -> partitionOf(query, count))
                                .withName("dedup-write-band"));
        KStream<String, HomeMessage> told = select(out, "tell", HomeOutput.Told.class, HomeOutput.Told::message);
        CLAIM.write("dedup-write-claim", narrow(told, "claim", Claim.class));
        GRANT.write("dedup-write-grant", narrow(told, "grant", Grant.class));
        return new Decisions(
                select(out, "verdict", HomeOutput.Decided.class, HomeOutput.Decided::verdict),
                select(out, "unique", HomeOutput.LetThrough.class, HomeOutput.LetThrough::article));
    }

    /** Adds the index, the other sub-topology. */
    @SuppressWarnings(
            "unchecked") // the processor of a store that follows from a Kafka topic may pass records on all the same
    public Topology addIndex(Topology topology) {
        ProcessorSupplier<String, BandQuery, String, Gathered> index = BandProcessor::new;
        topology.addReadOnlyStateStore(
                new TopicStore<>(BandStore.NAME, () -> new BandStore(settings)),
                "read-" + BAND.name(),
                byArrival(BandQuery::at),
                BAND.keys().deserializer(),
                BAND.values().deserializer(),
                BAND.name(),
                "dedup-index",
                (ProcessorSupplier<String, BandQuery, Void, Void>) (ProcessorSupplier<String, BandQuery, ?, ?>) index);
        return topology.addSink(
                "dedup-write-gather",
                GATHER.name(),
                GATHER.keys().serializer(),
                GATHER.values().serializer(),
                "dedup-index");
    }

    private static KStream<String, HomeMessage> messages(StreamsBuilder builder, KStream<String, Article> stream) {
        KStream<String, HomeMessage> arrived =
                stream.mapValues(article -> Arrived.unread(article), Named.as("dedup-arrived"));
        return arrived.merge(widened(builder, GATHER, "gather"), Named.as("dedup-merge-gather"))
                .merge(widened(builder, CLAIM, "claim"), Named.as("dedup-merge-claim"))
                .merge(widened(builder, GRANT, "grant"), Named.as("dedup-merge-grant"));
    }

    private static <M extends HomeMessage> KStream<String, HomeMessage> widened(
            StreamsBuilder builder, KafkaTopic<String, M> loop, String of) {
        ToLongFunction<M> at = HomeMessage::at;
        KStream<String, M> read = builder.stream(
                loop.name(),
                Consumed.with(loop.keys(), loop.values())
                        .withTimestampExtractor(byArrival(at))
                        .withName("read-" + loop.name()));
        return read.mapValues(message -> message, Named.as("dedup-read-" + of));
    }

    /**
     * A loop's messages, each at the time of the arrival that caused it, whenever the broker got it: of what a task has
     * before it, Kafka Streams takes the oldest first, so that answers go before new arrivals and a backlog of articles
     * does not pile up undecided.
     */
    private static <M> TimestampExtractor byArrival(ToLongFunction<M> at) {
        return (record, newest) -> {
            @SuppressWarnings("unchecked") // the loop's own serde made it
            M message = (M) record.value();
            return at.applyAsLong(message);
        };
    }

    private static <M extends HomeMessage> KStream<String, M> narrow(
            KStream<String, HomeMessage> told, String name, Class<M> type) {
        return told.filter((key, message) -> type.isInstance(message), Named.as("dedup-is-" + name))
                .mapValues(type::cast, Named.as("dedup-as-" + name));
    }

    private static <O extends HomeOutput, V> KStream<String, V> select(
            KStream<String, HomeOutput> out, String name, Class<O> type, Function<O, V> value) {
        return out.filter((key, one) -> type.isInstance(one), Named.as("dedup-is-" + name))
                .mapValues(one -> value.apply(type.cast(one)), Named.as("dedup-" + name));
    }

    private Optional<Set<Integer>> partitionOf(BandQuery query, int count) {
        checkPartitions(BAND.name(), count);
        return Optional.of(Set.of(query.partition()));
    }

    private ProcessorSupplier<String, HomeMessage, String, HomeOutput> home(Tracing tracing) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, HomeMessage, String, HomeOutput> get() {
                return new HomeProcessor(settings, partitions, articles, tracing);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return HomeStore.builders();
            }
        };
    }

    private static <V> KafkaTopic<String, V> loop(
            String name, Serde<String> keys, Function<V, byte[]> write, Function<byte[], V> read) {
        Serde<V> values = Serdes.serdeFrom((topic, value) -> write.apply(value), (topic, bytes) -> read.apply(bytes));
        return new KafkaTopic<>(name, keys, values);
    }

    /** A query's partition is in the query: a key would be 32 bytes for nothing. */
    private static Serde<String> keyless() {
        return Serdes.serdeFrom((topic, key) -> new byte[0], (topic, bytes) -> "");
    }

    /**
     * What the stage says.
     *
     * @param verdicts one for each article version, keyed by article id
     * @param unique the articles let through, keyed by id; headers {@code relation} and {@code root} say why
     */
    public record Decisions(KStream<String, Verdict> verdicts, KStream<String, Article> unique) {}
}
