package io.khabar.pipeline.cleaning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads sentences that say nothing but whom the text is from: {@code وفقا لوكالة رويترز.}, {@code According to AFP.}, {@code Об этом
 * сообщает ТАСС}. Inside a sentence the same words say where one fact is from, and behind a quotation whom the speaker told it.
 */
final class AttributionReader {
    private static final String QUOTATION_ENDS = "»”\"’)";

    private final BylineReader bylines;
    private final CreditPhrases phrases;

    AttributionReader(BylineReader bylines, CreditPhrases phrases) {
        this.bylines = bylines;
        this.phrases = phrases;
    }

    /**
     * A sentence found.
     *
     * @param words of its line
     * @param from index of its first word
     * @param name that it ends with, or nearly
     */
    record Found(List<Word> words, int from, OutletNames.Found name) {}

    /**
     * The attributions of a line.
     *
     * @param opensText whether the text begins with it
     */
    List<Found> read(Line line, boolean opensText) {
        List<Found> found = new ArrayList<>();
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            CreditPhrases.Sentence phrase = phrases.sentenceAt(words, i);
            if (phrase != null && isPlacedRight(phrase, line, i, opensText)) {
                OutletNames.Found name = name(line, phrase.end());
                if (name != null && (phrase.isOpen() || ends(line, name.end()))) {
                    found.add(new Found(words, i, name));
                }
                i = phrase.end() - 1;
            }
        }
        return found;
    }

    private static boolean isPlacedRight(CreditPhrases.Sentence phrase, Line line, int at, boolean opensText) {
        if (phrase.opensText()) {
            return opensText && at == 0;
        }
        return at == 0 || beginsSentence(line, at);
    }

    private static boolean beginsSentence(Line line, int at) {
        String gap = gap(line, at);
        return BylineReader.hasSentenceEnd(gap) && gap.chars().noneMatch(c -> QUOTATION_ENDS.indexOf(c) >= 0);
    }

    /** The name behind a phrase, behind words such as "agency" and behind the preposition ل, apart or written together. */
    private OutletNames.@Nullable Found name(Line line, int from) {
        List<Word> words = line.words();
        int at = from;
        while (at < words.size() && phrases.isNoun(words.get(at))) {
            at++;
        }
        // The name may hold the noun, as "the Emirates News Agency" does.
        for (int first = from; first <= Math.min(at, words.size() - 1); first++) {
            OutletNames.Found name = bylines.behindPreposition(words, first, line.text());
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** Whether the sentence ends at a word, or behind words such as "today". */
    private boolean ends(Line line, int at) {
        int end = at;
        while (end < line.words().size()
                && phrases.isTrailer(line.words().get(end))
                && !BylineReader.hasSentenceEnd(gap(line, end))) {
            end++;
        }
        return end == line.words().size() || BylineReader.hasSentenceEnd(gap(line, end));
    }

    private static String gap(Line line, int at) {
        List<Word> words = line.words();
        int start = at == 0 ? 0 : words.get(at - 1).end();
        return line.text().substring(start, words.get(at).start());
    }
}
