package io.khabar.pipeline.quotes;

import io.khabar.model.Evidence;
import io.khabar.pipeline.quotes.reading.Cue;
import io.khabar.pipeline.quotes.reading.SpeechText;
import org.jspecify.annotations.Nullable;

/** Finds what a text reports in its own words: behind {@code إن} and {@code that}, or before {@code وفقا ل}. */
final class ReportedSpeech {
    private static final int REACH = 30;
    private static final int FEWEST = 3;
    private static final int LONGEST_NAME = 3;
    private static final String COMMAS = ",،";

    private final SpeechText text;

    ReportedSpeech(SpeechText text) {
        this.text = text;
    }

    /** The token of the {@code that} of a word of speech, or {@link Attribution#NONE}. */
    int that(int verb) {
        int from = text.end(verb);
        int quoted = 0;
        for (int k = from; k < Math.min(text.size(), from + REACH) && text.sameSentence(k, verb); k++) {
            if (text.has(k, Cue.THAT)) {
                return k;
            }
            quoted = text.isQuoted(k) ? quoted + 1 : 0;
            if (quoted > LONGEST_NAME || Attribution.isSpeech(text, k)) {
                return Attribution.NONE;
            }
        }
        return Attribution.NONE;
    }

    /** What stands behind a {@code that}, up to the end of its sentence or the next who speaks. */
    @Nullable Evidence behind(int that) {
        int from = text.end(that);
        int to = from;
        while (to < text.size() && text.sameSentence(to, that) && !turns(to)) {
            to++;
        }
        return words(from, to);
    }

    /** Whether the text turns to another word of speech at the token. */
    private boolean turns(int k) {
        boolean joined = text.has(k, Cue.JOINED) || text.gapHas(k - 1, COMMAS);
        return joined && Attribution.isSpeech(text, k);
    }

    /** The sentence around {@code وفقا ل} and its speaker: before it, or behind the comma where it comes first. */
    @Nullable Evidence around(int according, int speakerEnd) {
        int from = according;
        while (from > 0 && text.sameSentence(from - 1, according)) {
            from--;
        }
        if (from < according) {
            return words(from, according);
        }
        int to = speakerEnd;
        while (to < text.size() && text.sameSentence(to, according)) {
            to++;
        }
        boolean comma = speakerEnd < to && text.gapHas(speakerEnd - 1, COMMAS);
        return comma ? words(speakerEnd, to) : null;
    }

    private @Nullable Evidence words(int from, int to) {
        if (to - from < FEWEST) {
            return null;
        }
        for (int k = from; k < to; k++) {
            if (text.isQuoted(k) && text.isQuoted(from)) {
                return null;
            }
        }
        return text.evidenceWithMark(from, to);
    }
}
