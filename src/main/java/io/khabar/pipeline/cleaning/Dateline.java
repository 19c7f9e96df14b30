package io.khabar.pipeline.cleaning;

import java.util.List;

/** The words before a text's first sentence: {@code واشنطن - رويترز:}, {@code PARIS (AFP) —}, {@code (د ب أ) -}. */
enum Dateline {
    /** Of the first paragraph, which may be nothing but the dateline. */
    FIRST,
    /** Of a later paragraph, as a digest has them: {@code * طوكيو - «رويترز»: ...}; no speaker told it to the outlet. */
    LATER;

    private static final String ENDS = "-–—−ـ:)»\n";
    private static final String DASHES = "-–—−/|";
    private static final int WORDS_BEFORE = 5;
    private static final int WORDS_BEFORE_LATER = 3;

    /** Whether an outlet's name among the first words of a paragraph is part of its dateline. */
    boolean holds(Line line, OutletNames.Found name) {
        String before = before(line, name);
        boolean isCloseToStart = name.first() <= (this == FIRST ? WORDS_BEFORE : WORDS_BEFORE_LATER);
        return isCloseToStart
                && !hasAny(before, ".!?؟")
                && !isTold(line.words(), name.first())
                && (this == FIRST ? isFollowedByEnd(line, name) : isStrict(line, name));
    }

    private static boolean isFollowedByEnd(Line line, OutletNames.Found name) {
        boolean isWholeLine = name.end() == line.words().size() && !line.isSentence();
        return isWholeLine || hasAny(after(line, name), ENDS);
    }

    private static boolean isStrict(Line line, OutletNames.Found name) {
        String gap = name.first() == 0
                ? DASHES
                : line.text()
                        .substring(
                                line.words().get(name.first() - 1).end(),
                                line.words().get(name.first()).start());
        return BylineReader.isEnclosed(line.words(), name, line.text())
                && hasAny(gap, DASHES)
                && hasAny(after(line, name), ":-–—");
    }

    /** The preposition of "told (Reuters)", alone before the bracket: {@code وقال لـ(رويترز)}. */
    private static boolean isTold(List<Word> words, int first) {
        return first > 0
                && (words.get(first - 1).folded().equals("ل")
                        || words.get(first - 1).folded().equals("الي"));
    }

    private static String before(Line line, OutletNames.Found name) {
        return name.first() == 0
                ? ""
                : line.text().substring(0, line.words().get(name.first()).start());
    }

    private static String after(Line line, OutletNames.Found name) {
        int end = line.words().get(name.end() - 1).end();
        int next = name.end() < line.words().size()
                ? line.words().get(name.end()).start()
                : Math.min(line.text().length(), end + 3);
        return line.text().substring(end, next);
    }

    private static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
