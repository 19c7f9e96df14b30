package io.khabar.pipeline.events.reading;

/**
 * One meaning of a lexicon entry in the form it was met in.
 *
 * @param value what the lexicon file gives beside the tag, such as {@code air} or {@code 7}; empty where nothing
 * @param form bits of {@link Form}
 */
public record Sense(Tag tag, String value, int form) {

    /** Whether the word was met in this form, or with this clitic. */
    public boolean is(int bit) {
        return (form & bit) != 0;
    }

    /** The value as a number; the lexicon reader has checked that it is one. */
    public int number() {
        return Integer.parseInt(value);
    }
}
