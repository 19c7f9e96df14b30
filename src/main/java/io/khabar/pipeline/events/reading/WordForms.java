package io.khabar.pipeline.events.reading;

import java.util.Map;

/** Writes out the forms in which a word of the lexicon files stands in texts of one language. */
interface WordForms {

    /** Forms of a verb, given in the language's notation, with their bits of {@link Form}. */
    Map<String, Integer> ofVerb(String notation);

    /** Forms of a noun, given in the language's notation, with their bits of {@link Form}. */
    Map<String, Integer> ofNoun(String notation);

    /** Whether the last word of a noun of several words is the one that is inflected: {@code air raids}. */
    default boolean isHeadLast() {
        return false;
    }

    /** Ways in which a later word of a phrase may stand. */
    Iterable<String> ofLaterWord(String word);

    /** The rules of a language; languages without rules of their own take words as written. */
    static WordForms of(String language) {
        return switch (language) {
            case "ar" -> new ArabicForms();
            case "en" -> new EnglishForms();
            default -> new PlainForms();
        };
    }
}
