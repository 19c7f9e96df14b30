package io.khabar.pipeline.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each character of the basic plane is to a reader of words; tables, because every character is looked up. */
final class Letters {

    /** Ends a word: blanks, punctuation, digits, halves of surrogate pairs. */
    static final int SEPARATOR = -1;

    /** Is as if it were not there: vowel marks of Arabic and Hebrew, tatweel, direction marks. */
    static final int INVISIBLE = -2;

    /**
     * Has to be composed or replaced before anything can be said of it: combining accents, presentation forms of Arabic, ligatures,
     * letters of full and half width.
     */
    static final int UNCOMPOSED = -4;

    /** Belongs to the word if a letter follows: apostrophes and the zero-width non-joiner. */
    static final int INNER = -3;

    static final String APOSTROPHES = "'\u2018\u2019\u02BB\u02BC`\u00B4";
    private static final char NON_JOINER = '\u200C';
    private static final char TATWEEL = '\u0640';

    /** Sindhi's words "and" and "in", which Unicode counts among the symbols. */
    private static final String SINDHI_WORDS = "\u06FD\u06FE";

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];
    private static final char[] LOWER_CASE = new char[Character.MAX_VALUE + 1];

    static {
        Map<UnicodeScript, Script> scripts = new EnumMap<>(UnicodeScript.class);
        for (Script script : Script.values()) {
            scripts.put(script.unicode(), script);
        }
        scripts.put(UnicodeScript.KATAKANA, Script.KANA);
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) kindOf((char) c, scripts);
            LOWER_CASE[c] = Character.toLowerCase((char) c);
        }
    }

    private Letters() {}

    /** The number of the letter's {@link Script}, or one of the negative kinds above. */
    static int kind(char c) {
        return KINDS[c];
    }

    static char lowerCase(char c) {
        return LOWER_CASE[c];
    }

    private static int kindOf(char c, Map<UnicodeScript, Script> scripts) {
        if (c == NON_JOINER || APOSTROPHES.indexOf(c) >= 0) {
            return INNER;
        }
        if (isUncomposed(c)) {
            return UNCOMPOSED;
        }
        Script script = scripts.get(UnicodeScript.of(c));
        return switch (Character.getType(c)) {
            case Character.FORMAT -> INVISIBLE;
            case Character.NON_SPACING_MARK -> kindOfMark(script);
            case Character.MODIFIER_LETTER -> c == TATWEEL ? INVISIBLE : numberOf(script);
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.COMBINING_SPACING_MARK -> numberOf(script);
            default -> SINDHI_WORDS.indexOf(c) >= 0 ? Script.ARABIC.number() : SEPARATOR;
        };
    }

    /** Vowels are written above and below the letters, often left out in Arabic and Hebrew, never in Indic scripts. */
    private static int kindOfMark(@Nullable Script script) {
        return script == null || script == Script.ARABIC || script == Script.HEBREW ? INVISIBLE : script.number();
    }

    private static boolean isUncomposed(char c) {
        boolean isAccent = c >= '\u0300' && c <= '\u036F';
        boolean isForm = c >= '\uFB00' && c < '\uFFF0' && Character.getType(c) != Character.FORMAT;
        return isAccent || (isForm && !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFKC));
    }

    private static int numberOf(@Nullable Script script) {
        return script == null ? SEPARATOR : script.number();
    }
}
