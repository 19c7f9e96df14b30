package io.khabar.pipeline.watches;

import io.khabar.model.NewsAlert;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Counts the articles that fit a watch, by window of arrival, and sets the watch off once in a window that has more than
 * usual. Keys of the store: {@code WATCH|c|WINDOW} the count, {@code WATCH|first} the first window ever seen,
 * {@code WATCH|told} the last window that was told.
 */
final class SpikeProcessor extends ContextualProcessor<String, String, String, NewsAlert> {
    static final String STORE = "watch-counts";

    private final Supplier<Watches> watches;
    private KeyValueStore<String, Long> counts;

    @SuppressWarnings("NullAway.Init") // init() is called before anything else
    SpikeProcessor(Supplier<Watches> watches) {
        this.watches = watches;
    }

    static StoreBuilder<KeyValueStore<String, Long>> store() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.Long());
    }

    @Override
    public void init(ProcessorContext<String, NewsAlert> context) {
        super.init(context);
        counts = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, String> record) {
        // A watch may be taken out of the file while its articles are under way.
        watches.get().byId(record.key()).ifPresent(watch -> {
            Spike spike = watch.spike();
            if (spike != null) {
                count(watch, spike, record);
            }
        });
    }

    private void count(Watch watch, Spike spike, Record<String, String> record) {
        long window = spike.windowOf(record.timestamp());
        long count = get(key(watch, window)) + 1;
        counts.put(key(watch, window), count);
        counts.putIfAbsent(watch.id() + "|first", window);
        counts.delete(key(watch, window - (Spike.BEFORE + 1) * spike.window().toMillis()));
        double usual = usual(watch, spike, window);
        if (usual >= 0 && spike.isReached(count, usual) && get(watch.id() + "|told") != window) {
            counts.put(watch.id() + "|told", window);
            context().forward(record.withValue(watch.spike(record.value(), window, count, usual)));
        }
    }

    /** Mean of the windows before; negative while there are too few of them. */
    private double usual(Watch watch, Spike spike, long window) {
        long length = spike.window().toMillis();
        long known = Math.min(Spike.BEFORE, (window - get(watch.id() + "|first")) / length);
        if (known < Spike.LEAST_BEFORE) {
            return -1;
        }
        long sum = 0;
        for (long before = 1; before <= known; before++) {
            sum += get(key(watch, window - before * length));
        }
        return sum / (double) known;
    }

    private long get(String key) {
        Long value = counts.get(key);
        return value == null ? 0 : value;
    }

    private static String key(Watch watch, long window) {
        return watch.id() + "|c|" + window;
    }
}
