package io.khabar.pipeline.events.reading;

/** Bits that say in which form a lexicon word was met. */
public final class Form {
    /** The Arabic preposition ب stands before it. */
    public static final int WITH_B = 1;

    /** The Arabic preposition ل stands before it. */
    public static final int WITH_L = 1 << 1;

    /** It is definite: ال stands before it. */
    public static final int DEFINITE = 1 << 2;

    /** A pronoun hangs on it. */
    public static final int PRONOUN = 1 << 3;

    /** A finite verb. */
    public static final int VERB = 1 << 4;

    /** A finite verb of what was done. */
    public static final int PAST = 1 << 5;

    /** A finite verb of what is being or will be done. */
    public static final int PRESENT = 1 << 6;

    /** A finite verb marked as future. */
    public static final int FUTURE = 1 << 7;

    /** A noun in the dual: two of them. */
    public static final int DUAL = 1 << 8;

    /** A noun in the plural. */
    public static final int PLURAL = 1 << 9;

    /** A verb whose subject is feminine. */
    public static final int FEMININE = 1 << 10;

    private Form() {}
}
