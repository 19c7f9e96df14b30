package io.khabar.pipeline.events.reading;

import java.util.Set;

/** Tells an English passive by its auxiliary, {@code was killed}, {@code were reportedly killed}. */
public final class EnglishPassive {
    private static final Set<String> TO_BE = Set.of("is", "are", "was", "were", "be", "been", "being");

    private EnglishPassive() {}

    /** Whether a form of to be stands before the participle at a token, with at most a word between. */
    public static boolean at(Reading reading, int participle) {
        return isToBe(reading, participle - 1) || isToBe(reading, participle - 2);
    }

    private static boolean isToBe(Reading reading, int k) {
        return k >= 0 && TO_BE.contains(reading.view().token(k));
    }
}
