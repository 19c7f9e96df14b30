package io.khabar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.internals.StateStoreProvider;

/** What this instance holds. */
final class LocalShelves {
    private static final IndexType INDEXES = new IndexType();

    private final KafkaStreams streams;

    LocalShelves(KafkaStreams streams) {
        this.streams = streams;
    }

    /** The index of one partition, unless it is being restored or belongs to somebody else. */
    Optional<NewsIndex> index(Shelf shelf, int partition) {
        try {
            return streams
                    .store(StoreQueryParameters.fromNameAndType(shelf.storeName(), INDEXES)
                            .withPartition(partition))
                    .stream()
                    .findFirst();
        } catch (InvalidStateStoreException e) {
            return Optional.empty();
        }
    }

    /** Runs a search; empty when the index goes away or has gone away meanwhile. */
    static <R> Optional<R> ask(NewsIndex index, Function<NewsIndex, R> search) {
        try {
            return Optional.of(search.apply(index));
        } catch (IllegalStateException e) {
            // Lucene's AlreadyClosedException is one.
            return Optional.empty();
        }
    }

    /** Runs a search on several partitions; what is missing becomes a gap. */
    <R> R gather(Shelf shelf, Iterable<Integer> partitions, Function<NewsIndex, R> search, Gathering<R> gathering) {
        R all = gathering.nothing();
        for (int partition : partitions) {
            R one = index(shelf, partition)
                    .flatMap(index -> ask(index, search))
                    .orElseGet(() -> gathering.lacking().apply(restoring(shelf, partition)));
            all = gathering.both().apply(all, one);
        }
        return all;
    }

    private static Gap restoring(Shelf shelf, int partition) {
        return new Gap(shelf.storeName(), partition, "being restored");
    }

    /** How answers are put together. */
    record Gathering<R>(R nothing, BinaryOperator<R> both, Function<Gap, R> lacking) {}

    /** Finds the indexes among the stores of a task. */
    private static final class IndexType implements QueryableStoreType<List<NewsIndex>> {
        @Override
        public boolean accepts(StateStore store) {
            return store instanceof NewsIndex;
        }

        @Override
        public List<NewsIndex> create(StateStoreProvider provider, String name) {
            return new ArrayList<>(provider.stores(name, new OneIndexType()));
        }
    }

    /** One index by itself, as a provider lists them. */
    private static final class OneIndexType implements QueryableStoreType<NewsIndex> {
        @Override
        public boolean accepts(StateStore store) {
            return store instanceof NewsIndex;
        }

        @Override
        public NewsIndex create(StateStoreProvider provider, String name) {
            throw new UnsupportedOperationException("a provider hands indexes out by itself");
        }
    }
}
