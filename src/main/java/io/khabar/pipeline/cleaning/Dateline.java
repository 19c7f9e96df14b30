package io.khabar.pipeline.cleaning;

import java.util.List;

/** The words before a text's first sentence: {@code واشنطن - رويترز:}, {@code PARIS (AFP) —}, {@code (د ب أ) -}. */
final class Dateline {
    private static final String ENDS = "-–—−ـ:)»\n";
    private static final int WORDS_BEFORE = 5;

    private Dateline() {}

    /** Whether an outlet's name among the first words of a paragraph is part of its dateline. */
    static boolean holds(List<Word> words, OutletNames.Found name, String text) {
        if (name.first() > WORDS_BEFORE) {
            return false;
        }
        int end = words.get(name.end() - 1).end();
        int next = name.end() < words.size() ? words.get(name.end()).start() : Math.min(text.length(), end + 3);
        String after = text.substring(end, next);
        String before = name.first() == 0
                ? ""
                : text.substring(0, words.get(name.first()).start());
        return after.chars().anyMatch(c -> ENDS.indexOf(c) >= 0)
                && before.chars().noneMatch(c -> ".!?؟".indexOf(c) >= 0);
    }
}
