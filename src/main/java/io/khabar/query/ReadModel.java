package io.khabar.query;

import io.khabar.query.LocalShelves.Gathering;
import io.khabar.wire.KafkaTopics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.HostInfo;

/** What is retained, on all instances together. Safe for any number of threads. */
public final class ReadModel {
    private final KafkaStreams streams;
    private final LocalShelves here;
    private final HostInfo self;
    private final int partitions;
    private final Peers peers = new Peers();
    private final Map<Shelf, Deserializer<?>> values = new EnumMap<>(Shelf.class);

    /**
     * Over a running application of {@link QueryTopology}.
     *
     * @param self where this instance answers, as the others know it
     * @param partitions of each Kafka topic
     */
    public ReadModel(KafkaStreams streams, KafkaTopics kafkaTopics, HostInfo self, int partitions) {
        this.streams = streams;
        this.here = new LocalShelves(streams);
        this.self = self;
        this.partitions = partitions;
        for (Shelf shelf : Shelf.values()) {
            values.put(shelf, QueryTopology.valuesOf(kafkaTopics, shelf));
        }
    }

    /** The record that was found, as the domain has it. */
    public <V> V read(Shelf shelf, Hit hit, Class<V> type) {
        Deserializer<?> deserializer = values.get(shelf);
        if (deserializer == null) {
            throw new IllegalArgumentException("nothing reads " + shelf);
        }
        return type.cast(deserializer.deserialize(shelf.kafkaTopic(), hit.value()));
    }

    /** All versions of what has an id, newest first. */
    public Found byId(Shelf shelf, String id) {
        KeyQueryMetadata place;
        try {
            place = streams.queryMetadataForKey(shelf.storeName(), id, new StringSerializer());
        } catch (StreamsNotStartedException | IllegalStateException e) {
            return Found.lacking(new Gap(shelf.storeName(), Gap.ALL, "the read side is starting"));
        }
        if (place.equals(KeyQueryMetadata.NOT_AVAILABLE) || place.partition() < 0) {
            return Found.lacking(new Gap(shelf.storeName(), Gap.ALL, "the read side is starting"));
        }
        List<Integer> one = List.of(place.partition());
        if (place.activeHost().equals(self)) {
            return byIdHere(shelf, one, id);
        }
        return askPeer(shelf, place.activeHost(), new Remote<>("by-id", Map.of("id", id), one, Found.class))
                .orElseGet(() -> Found.lacking(silent(shelf, place.partition(), place.activeHost())));
    }

    /** What fits a question, newest first. */
    public Found find(Shelf shelf, Question question) {
        return everywhere(
                shelf,
                new Request<>("find", question.parameters(), Found.class),
                own -> findHere(shelf, own, question),
                new Gathering<>(Found.NOTHING, (one, other) -> one.and(other, question.limit()), Found::lacking));
    }

    /** Counts by a facet and over time. */
    public Counts count(Shelf shelf, Facet facet, Span span) {
        Map<String, String> parameters = Map.of(
                "facet", facet.name(),
                "from", Long.toString(span.from()),
                "bucket", Long.toString(span.bucket()),
                "buckets", Integer.toString(span.buckets()));
        return everywhere(
                shelf,
                new Request<>("count", parameters, Counts.class),
                own -> countHere(shelf, own, facet, span),
                counting(span));
    }

    private record Request<R>(String path, Map<String, String> parameters, Class<R> type) {}

    private record Remote<R>(String path, Map<String, String> parameters, List<Integer> partitions, Class<R> type) {}

    private <R> R everywhere(Shelf shelf, Request<R> request, Function<List<Integer>, R> own, Gathering<R> gathering) {
        R all = gathering.nothing();
        Set<Integer> unheld = allPartitions();
        for (Map.Entry<HostInfo, List<Integer>> holder : holders(shelf).entrySet()) {
            unheld.removeAll(holder.getValue());
            R one = holder.getKey().equals(self)
                    ? own.apply(holder.getValue())
                    : askPeer(
                                    shelf,
                                    holder.getKey(),
                                    new Remote<>(
                                            request.path(), request.parameters(), holder.getValue(), request.type()))
                            .orElseGet(() -> silent(shelf, holder, gathering));
            all = gathering.both().apply(all, one);
        }
        for (int partition : unheld) {
            Gap gap = new Gap(shelf.storeName(), partition, "no instance holds it");
            all = gathering.both().apply(all, gathering.lacking().apply(gap));
        }
        return all;
    }

    private <R> Optional<R> askPeer(Shelf shelf, HostInfo host, Remote<R> remote) {
        return peers.ask(
                host,
                shelf.storeName() + "/" + remote.path(),
                Peers.about(remote.partitions(), remote.parameters()),
                remote.type());
    }

    private static <R> R silent(Shelf shelf, Map.Entry<HostInfo, List<Integer>> holder, Gathering<R> gathering) {
        R all = gathering.nothing();
        for (int partition : holder.getValue()) {
            all = gathering.both().apply(all, gathering.lacking().apply(silent(shelf, partition, holder.getKey())));
        }
        return all;
    }

    private static Gap silent(Shelf shelf, int partition, HostInfo host) {
        return new Gap(shelf.storeName(), partition, host.host() + ":" + host.port() + " does not answer");
    }

    private Set<Integer> allPartitions() {
        Set<Integer> all = new TreeSet<>();
        for (int partition = 0; partition < partitions; partition++) {
            all.add(partition);
        }
        return all;
    }

    private Map<HostInfo, List<Integer>> holders(Shelf shelf) {
        Map<HostInfo, List<Integer>> holders =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        try {
            for (StreamsMetadata instance : streams.streamsMetadataForStore(shelf.storeName())) {
                List<Integer> own = instance.topicPartitions().stream()
                        .filter(one -> one.topic().equals(shelf.kafkaTopic()))
                        .map(TopicPartition::partition)
                        .sorted()
                        .toList();
                if (!own.isEmpty()) {
                    holders.put(instance.hostInfo(), own);
                }
            }
        } catch (StreamsNotStartedException | IllegalStateException e) {
            return Map.of();
        }
        return holders;
    }

    private static Gathering<Counts> counting(Span span) {
        return new Gathering<>(
                new Counts(span.from(), span.bucket(), new TreeMap<>(), List.of()),
                Counts::and,
                gap -> new Counts(span.from(), span.bucket(), new TreeMap<>(), List.of(gap)));
    }

    private Found byIdHere(Shelf shelf, List<Integer> own, String id) {
        return here.gather(
                shelf,
                own,
                index -> IndexSearch.byId(index, id),
                new Gathering<>(Found.NOTHING, (one, other) -> one.and(other, Question.MOST), Found::lacking));
    }

    private Found findHere(Shelf shelf, List<Integer> own, Question question) {
        return here.gather(
                shelf,
                own,
                index -> IndexSearch.find(index, question),
                new Gathering<>(Found.NOTHING, (one, other) -> one.and(other, question.limit()), Found::lacking));
    }

    private Counts countHere(Shelf shelf, List<Integer> own, Facet facet, Span span) {
        return here.gather(shelf, own, index -> IndexCount.of(index, facet, span), counting(span));
    }

    /**
     * Answers another instance for the partitions that it takes this one to hold; JSON.
     *
     * @param path behind {@code /internal/shelves/}
     * @throws IllegalArgumentException when it asks for what there is not
     */
    public byte[] answerPeer(String path, Map<String, String> parameters) {
        String[] steps = path.split("/", 2);
        Shelf shelf =
                Shelf.named(steps[0]).orElseThrow(() -> new IllegalArgumentException("there is no shelf " + steps[0]));
        List<Integer> own = partitions(parameters.getOrDefault("partitions", ""));
        return Peers.json(
                switch (steps[steps.length - 1]) {
                    case "by-id" -> byIdHere(shelf, own, parameters.getOrDefault("id", ""));
                    case "find" -> findHere(shelf, own, Question.of(parameters));
                    case "count" ->
                        countHere(
                                shelf,
                                own,
                                Facet.valueOf(parameters.getOrDefault("facet", "")),
                                new Span(Moment.of(parameters, "from", 0), Moment.number(parameters, "bucket", 0), (int)
                                        Moment.number(parameters, "buckets", 0)));
                    default -> throw new IllegalArgumentException("there is nothing at " + path);
                });
    }

    private static List<Integer> partitions(String text) {
        List<Integer> all = new ArrayList<>();
        Arrays.stream(text.split(",")).filter(one -> !one.isEmpty()).forEach(one -> all.add(Integer.valueOf(one)));
        return all;
    }
}
