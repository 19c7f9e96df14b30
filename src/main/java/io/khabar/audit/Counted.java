package io.khabar.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How often each of some things was seen. */
final class Counted<K> {
    private final Map<K, Integer> times = new HashMap<>();
    private long records;

    void add(K key) {
        times.merge(key, 1, Integer::sum);
        records++;
    }

    boolean has(K key) {
        return times.containsKey(key);
    }

    Set<K> keys() {
        return times.keySet();
    }

    int times(K key) {
        return times.getOrDefault(key, 0);
    }

    /** All sightings. */
    long records() {
        return records;
    }

    /** Different things seen. */
    long distinct() {
        return times.size();
    }

    /** Sightings beyond the first of each. */
    long repeated() {
        return records - times.size();
    }
}
