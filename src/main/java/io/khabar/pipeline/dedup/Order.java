package io.khabar.pipeline.dedup;

import java.util.Comparator;

/**
 * The place of an article in the one order of all articles, fixed when its first version is registered: nobody waits
 * for somebody behind it, so nobody waits in a circle.
 *
 * @param time when the first version arrived, milliseconds since 1970
 */
record Order(long time, String id) implements Comparable<Order> {
    private static final Comparator<Order> ORDER =
            Comparator.comparingLong(Order::time).thenComparing(Order::id);

    @Override
    public int compareTo(Order other) {
        return ORDER.compare(this, other);
    }

    boolean isBefore(Order other) {
        return compareTo(other) < 0;
    }
}
