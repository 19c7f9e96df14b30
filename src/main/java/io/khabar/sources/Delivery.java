package io.khabar.sources;

import io.khabar.model.DeadLetter;
import io.khabar.model.RawItem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Items and the progress that their source made with them: written together or not at all.
 *
 * @param items as received
 * @param deadLetters what the source could not make an item of
 * @param states by key, what the source has reached; empty takes it back
 * @param traces by item id, the headers by which the item's trace continues; for most there are none
 */
public record Delivery(
        List<RawItem> items,
        List<DeadLetter> deadLetters,
        Map<String, Optional<String>> states,
        Map<String, Map<String, String>> traces) {
    /** Items of no trace. */
    public Delivery(List<RawItem> items, List<DeadLetter> deadLetters, Map<String, Optional<String>> states) {
        this(items, deadLetters, states, Map.of());
    }

    public Delivery {
        items = List.copyOf(items);
        deadLetters = List.copyOf(deadLetters);
        states = Collections.unmodifiableMap(new TreeMap<>(states));
        traces = Map.copyOf(traces);
    }
}
