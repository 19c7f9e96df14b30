package io.khabar.sources;

import io.khabar.model.DeadLetter;
import io.khabar.model.RawItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sink that keeps everything, and that can be told to fail like a broker that goes away. */
public final class MemorySink implements RawItemSink {
    public final List<RawItem> items = new ArrayList<>();
    public final List<DeadLetter> deadLetters = new ArrayList<>();
    public final Map<String, String> states = new TreeMap<>();
    public int deliveriesLeft = Integer.MAX_VALUE;
    public @Nullable RuntimeException refusal;

    @Override
    public synchronized void deliver(Delivery delivery) {
        if (refusal != null) {
            throw refusal;
        }
        if (deliveriesLeft-- <= 0) {
            throw new SinkUnavailable("the broker is away", new IllegalStateException());
        }
        items.addAll(delivery.items());
        deadLetters.addAll(delivery.deadLetters());
        delivery.states()
                .forEach((key, value) -> value.ifPresentOrElse(v -> states.put(key, v), () -> states.remove(key)));
    }

    @Override
    public synchronized @Nullable String state(String key) {
        return states.get(key);
    }

    @Override
    public synchronized Map<String, String> states(String prefix) {
        Map<String, String> found = new TreeMap<>(states);
        found.keySet().removeIf(key -> !key.startsWith(prefix));
        return found;
    }

    @Override
    public void refresh(String prefix) {}

    @Override
    public void close() {}
}
