package io.khabar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What was found, newest first, and what could not be looked at.
 *
 * @param total how many fit, of which {@code hits} are the first
 */
public record Found(List<Hit> hits, long total, List<Gap> gaps) {
    /** Nothing, with nothing missing. */
    public static final Found NOTHING = new Found(List.of(), 0, List.of());

    public Found {
        hits = List.copyOf(hits);
        gaps = List.copyOf(gaps);
    }

    /** Both together. */
    Found and(Found other, int most) {
        TreeSet<Hit> sorted = new TreeSet<>(hits);
        sorted.addAll(other.hits);
        List<Gap> allGaps = new ArrayList<>(gaps);
        allGaps.addAll(other.gaps);
        return new Found(
                sorted.stream().limit(most).toList(),
                total + other.total,
                allGaps.stream().distinct().toList());
    }

    static Found lacking(Gap gap) {
        return new Found(List.of(), 0, List.of(gap));
    }
}
