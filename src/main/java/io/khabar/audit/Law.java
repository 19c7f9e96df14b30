package io.khabar.audit;

import java.util.List;

/**
 * Something that must hold of a pipeline at rest.
 *
 * @param name such as {@code raw = articles + dead letters}
 * @param sums the figures that were set against each other
 * @param breaches what it does not hold for, the first few
 * @param breachCount how many there are in all
 */
public record Law(String name, String sums, List<String> breaches, long breachCount) {
    public Law {
        breaches = List.copyOf(breaches);
    }

    /** Whether it holds for everything. */
    public boolean holds() {
        return breachCount == 0;
    }
}
