package io.khabar.pipeline.cleaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of outlets that no registry lists, where the line leaves no doubt: behind a credit's phrase and a word such as
 * "newspaper" in quotation marks of their own, {@code نقلا عن صحيفة «...»}.
 */
final class UnlistedNames {
    private static final String OPENING = "«“\"‹";
    private static final String CLOSING = "»”\"›";
    private static final int LONGEST = 5;

    private final CreditPhrases phrases;

    UnlistedNames(CreditPhrases phrases) {
        this.phrases = phrases;
    }

    /**
     * A name found.
     *
     * @param from UTF-16 index in the line of the statement's first letter
     * @param start UTF-16 index of the name's first letter
     * @param end UTF-16 index after its last
     */
    record Found(int from, int start, int end) {}

    /**
     * The name behind a phrase, or null.
     *
     * @param first index of the phrase's first word
     * @param phraseEnd index after its last
     */
    @Nullable Found behind(Line line, int first, int phraseEnd) {
        List<Word> words = line.words();
        int at = phraseEnd;
        while (at < words.size() && phrases.isNoun(words.get(at))) {
            at++;
        }
        if (at == phraseEnd
                || at >= words.size()
                || !touches(line, words.get(at).start() - 1, OPENING)) {
            return null;
        }
        for (int last = at; last < Math.min(words.size(), at + LONGEST); last++) {
            if (touches(line, words.get(last).end(), CLOSING)) {
                return new Found(
                        words.get(first).start(),
                        words.get(at).start(),
                        words.get(last).end());
            }
        }
        return null;
    }

    private static boolean touches(Line line, int index, String marks) {
        return index >= 0
                && index < line.text().length()
                && marks.indexOf(line.text().charAt(index)) >= 0;
    }
}
