package io.khabar.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of characters between which a word ends even where nothing separates them. */
final class CharKind {
    static final byte NONE = 0;
    static final byte LATIN = 1;
    static final byte ARABIC = 2;
    static final byte CYRILLIC = 3;
    static final byte HEBREW = 4;
    static final byte DIGIT = 5;
    /** Scripts written without spaces: each character is a token. */
    static final byte UNSEGMENTED = 6;

    static final byte OTHER = 7;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final byte[] KINDS = kinds();

    private CharKind() {}

    static byte of(char c) {
        return KINDS[c];
    }

    static byte of(int codePoint) {
        if (Character.isDigit(codePoint) || (codePoint >= '0' && codePoint <= '9')) {
            return DIGIT;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (WITHOUT_SPACES.contains(script) && Character.isLetter(codePoint)) {
            return UNSEGMENTED;
        }
        return switch (script) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case HEBREW -> HEBREW;
            default -> OTHER;
        };
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = Character.isLetterOrDigit((char) c) ? of(c) : NONE;
        }
        return kinds;
    }
}
