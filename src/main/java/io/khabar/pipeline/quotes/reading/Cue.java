package io.khabar.pipeline.quotes.reading;

import java.util.Locale;

/** What a word of {@code quotes/<language>.yaml} does in a sentence that tells what somebody said. */
public enum Cue {
    /** A finite verb of speech: {@code قال}, {@code said}. */
    SAY(1 << 0),
    /** Its subject is feminine: {@code قالت}. */
    FEMININE(1 << 1),
    /** Its subject is many or two: {@code قالوا}. */
    PLURAL(1 << 2),
    /** A verb of speech whose subject is that of the sentence: {@code مضيفا}, {@code adding}. */
    ADDING(1 << 3),
    /** The speaker follows: {@code وفقا ل}, {@code according to}. */
    ACCORDING(1 << 4),
    /** What was said follows: {@code إن}, {@code that}. */
    THAT(1 << 5),
    /** Heads the words for somebody by office: {@code رئيس}, {@code minister}. */
    OFFICE(1 << 6),
    /** The holder of the office named before it: {@code نظيره}, {@code his counterpart}. */
    COUNTERPART(1 << 7),
    /** Stands for the last speaker. */
    PRONOUN(1 << 8),
    /** Ends the words for a speaker: a preposition, a relative. */
    STOP(1 << 9),
    /** May stand between verb and speaker: {@code كذلك}, {@code also}. */
    ADVERB(1 << 10),
    /** Marks around the next word set off a name: {@code صحيفة}, {@code the film}. */
    NAMING(1 << 11),
    /** The word has {@code و} or {@code ف} before it. */
    JOINED(1 << 12);

    private final int bit;

    Cue(int bit) {
        this.bit = bit;
    }

    /** The cue as a bit of a set. */
    public int bit() {
        return bit;
    }

    static Cue of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
