package io.khabar.pipeline.dedup;

import io.khabar.text.Hashes;

/** A set of numbers other than zero that only grows: a fifth of the time of a set of boxed numbers. */
final class LongSet {
    private final long[] slots;
    private int size;

    /** Has room for so many, not more. */
    LongSet(int most) {
        slots = new long[Integer.highestOneBit(Math.max(4, most)) << 2];
    }

    /** Whether the value was new. */
    boolean add(long value) {
        int slot = slotOf(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        size++;
        return true;
    }

    boolean contains(long value) {
        return slots[slotOf(value)] == value;
    }

    int size() {
        return size;
    }

    private int slotOf(long value) {
        int slot = (int) Hashes.mix(value) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
