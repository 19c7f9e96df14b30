package io.khabar.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What each character counts as when texts are compared, whatever their language: a letter in its plain form, a digit,
 * a break between words, or nothing.
 */
final class PrintFolding {
    /** Ends a word. */
    static final char BREAK = 0;

    /** Counts for nothing, such as a vowel mark. */
    static final char DROPPED = 0xFFFF;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final char PROLONGED_SOUND = 0x30FC;
    private static final char[] FOLDED = table();
    private static final BitSet SETTLED = settled();

    private PrintFolding() {}

    /** The folded form of a UTF-16 unit; halves of a pair stand for themselves. */
    static char fold(char unit) {
        return FOLDED[unit];
    }

    /** Whether the folded character belongs to a script that puts no spaces between words. */
    static boolean withoutSpaces(char folded) {
        return folded >= 0x0E00 && (folded == PROLONGED_SOUND || WITHOUT_SPACES.contains(UnicodeScript.of(folded)));
    }

    /** Whether the folded character, one of a script without spaces, is a syllable or word by itself. */
    static boolean isIdeograph(char folded) {
        return UnicodeScript.of(folded) == UnicodeScript.HAN;
    }

    /** Compatibility forms resolved, where the text has any. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayChange(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private static boolean mayChange(char unit) {
        return !SETTLED.get(unit);
    }

    /** What stays as it is when compatibility forms are resolved: most of what Arabic, Latin and Cyrillic news has. */
    private static BitSet settled() {
        BitSet settled = new BitSet(1 << 16);
        int[] ranges = {
            0x0000, 0x00A0, 0x00C0, 0x0132, 0x0400, 0x0483, 0x0600, 0x0653, 0x0660, 0x0675, 0x0679, 0x06C0, 0x2010,
            0x2011, 0x2012, 0x2017, 0x2018, 0x2024
        };
        for (int i = 0; i < ranges.length; i += 2) {
            settled.set(ranges[i], ranges[i + 1]);
        }
        return settled;
    }

    private static char[] table() {
        char[] folded = new char[1 << 16];
        for (int unit = 0; unit < folded.length; unit++) {
            folded[unit] = foldSlowly((char) unit);
        }
        String from = "\u0622\u0623\u0625\u0671\u0649\u06CC\u0629\u0624\u0626\u06A9\u06D5";
        String to = "\u0627\u0627\u0627\u0627\u064A\u064A\u0647\u0648\u064A\u0643\u0647";
        for (int i = 0; i < from.length(); i++) {
            folded[from.charAt(i)] = to.charAt(i);
        }
        return folded;
    }

    private static char foldSlowly(char unit) {
        if (Character.isSurrogate(unit)) {
            return unit;
        }
        if (isDropped(unit)) {
            return DROPPED;
        }
        if (Character.isDigit(unit)) {
            return (char) ('0' + Character.digit(unit, 10));
        }
        boolean counts = Character.isLetter(unit) || isMark(unit);
        return counts ? String.valueOf(unit).toLowerCase(Locale.ROOT).charAt(0) : BREAK;
    }

    private static boolean isMark(char unit) {
        int type = Character.getType(unit);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Vowel and reading marks of Arabic and Hebrew, accents on their own, tatweel, and what cannot be seen. */
    private static boolean isDropped(char unit) {
        return unit == 0x0640
                || unit == 0x0670
                || (isMark(unit) && (unit < 0x0700 || (unit >= 0xFE00 && unit < 0xFE30)))
                || Character.getType(unit) == Character.FORMAT;
    }
}
