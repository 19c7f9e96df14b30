package io.khabar.pipeline.quotes;

import io.khabar.pipeline.quotes.reading.Cue;
import io.khabar.pipeline.quotes.reading.Quotation;
import io.khabar.pipeline.quotes.reading.SpeechText;

/** Finds the word of speech that a quotation hangs on. */
final class Attribution {
    /** No word of speech. */
    static final int NONE = -1;

    private static final int REACH = 40;
    private static final int BEHIND = 9;
    private static final int FEWEST = 4;
    private static final String ENDS = ",،?؟!—–-";

    private final SpeechText text;

    Attribution(SpeechText text) {
        this.text = text;
    }

    /** Whether a word tells that somebody speaks. */
    static boolean isSpeech(SpeechText text, int token) {
        return text.hasAny(token, Cue.SAY, Cue.ADDING) || text.has(token, Cue.ACCORDING);
    }

    /** The token of the word of speech, or {@link #NONE} where the marks set off no quote. */
    int of(Quotation quotation) {
        int before = before(quotation);
        int behind = behind(quotation);
        if (behind != NONE && isFirst(quotation, before)) {
            return behind;
        }
        return before == NONE || !isToldBy(before, quotation) ? NONE : before;
    }

    private boolean isFirst(Quotation quotation, int before) {
        if (before == NONE) {
            return true;
        }
        return !text.verbFirst() && !text.gapHas(quotation.from() - 1, ":") && endsInComma(quotation);
    }

    private boolean endsInComma(Quotation quotation) {
        char last = text.view().text().charAt(quotation.toUtf16() - 1);
        return ENDS.indexOf(last) >= 0 || text.gapHas(quotation.to() - 1, ENDS);
    }

    private int before(Quotation quotation) {
        int first = quotation.from();
        for (int k = first - 1; k >= Math.max(0, first - REACH) && text.sameSentence(k, first); k--) {
            if (!text.isQuoted(k) && isSpeech(text, k)) {
                return k;
            }
        }
        return NONE;
    }

    private int behind(Quotation quotation) {
        int from = quotation.to();
        for (int k = from; k < Math.min(text.size(), from + BEHIND) && mayReach(k, from); k++) {
            if (isSpeech(text, k)) {
                return endsInComma(quotation) || !text.verbFirst() ? k : NONE;
            }
        }
        return NONE;
    }

    private boolean mayReach(int k, int from) {
        boolean sentenceEnds = k > from && text.gapHas(k - 1, ".;؛");
        return !sentenceEnds
                && !text.isQuoted(k)
                && text.view().paragraph(k) == text.view().paragraph(from - 1);
    }

    /** A few words in marks are said only where the text says so right before; a name never is. */
    private boolean isToldBy(int verb, Quotation quotation) {
        if (isIntroduced(verb, quotation)) {
            return true;
        }
        boolean name = text.has(quotation.from() - 1, Cue.NAMING) || isOneName(quotation);
        return quotation.length() >= FEWEST && !name;
    }

    private boolean isIntroduced(int verb, Quotation quotation) {
        int last = quotation.from() - 1;
        boolean beside = text.end(verb) == quotation.from() && (!text.verbFirst() || text.has(verb, Cue.ADDING));
        return text.gapHas(last, ":") || text.has(last, Cue.THAT) || beside;
    }

    private boolean isOneName(Quotation quotation) {
        var named = text.name(quotation.from());
        return named != null && named.to() >= quotation.to();
    }
}
