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
 */
public record Delivery(List<RawItem> items, List<DeadLetter> deadLetters, Map<String, Optional<String>> states) {
    public Delivery {
        items = List.copyOf(items);
        deadLetters = List.copyOf(deadLetters);
        states = Collections.unmodifiableMap(new TreeMap<>(states));
    }
}
