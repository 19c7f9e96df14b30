package io.khabar.pipeline.dedup;

import java.util.Comparator;

/**
 * An article that may say the same.
 *
 * @param time when its first version arrived
 * @param weight by the anchors in common
 * @param tried whether it has been asked
 */
record Candidate(String id, long time, int weight, boolean tried) {
    /** A word run that few articles share. */
    static final int RARE = 3;

    /** A word run that many articles share. */
    static final int COMMON = 1;

    /** The text to the letter, and the weight from which a candidate is asked. */
    static final int ENOUGH = 6;

    /** It yielded to us and we owe it a claim, or we to it: such claims are not counted. */
    static final int OWED = 1_000;

    /** It is not remembered any more. */
    static final int FORGOTTEN = 1_000_000;

    /** Who is likelier to say the same. */
    static final Comparator<Candidate> PROMISE = Comparator.comparingInt(Candidate::weight)
            .reversed()
            .thenComparingLong(Candidate::time)
            .thenComparing(Candidate::id);

    Order order() {
        return new Order(time, id);
    }

    boolean isOwed() {
        return weight >= OWED;
    }

    boolean isForgotten() {
        return weight >= FORGOTTEN;
    }

    Candidate heavier(int more) {
        return new Candidate(id, time, weight + more, tried);
    }

    Candidate asTried() {
        return new Candidate(id, time, weight, true);
    }
}
