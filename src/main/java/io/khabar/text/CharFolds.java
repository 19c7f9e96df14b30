package io.khabar.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Folding of single characters, one table of all 65,536 for each way of folding Arabic letters and the letter I. */
final class CharFolds {
    /** Ends a word. */
    static final char SEPARATOR = 0;
    /** Belongs to the word it stands in, and is not read: vowel signs, tatweel. */
    static final char MARK = 1;
    /** Neither belongs to a word nor ends it: bidi and zero-width marks. */
    static final char INVISIBLE = 2;
    /** Folds to several characters: ligatures. */
    static final char EXPANDS = 3;
    /** Changes the letter before it: combining accents, hamza, conjoining jamo. */
    static final char COMPOSES = 4;
    /** Half of a code point outside the basic plane. */
    static final char SURROGATE = 5;
    /** Everything above is a folded character. */
    static final char LAST_CODE = SURROGATE;

    private static final char[] COMMON = common();
    private static final Map<String, char[]> TABLES = new ConcurrentHashMap<>();

    private CharFolds() {}

    /** The table of a language; languages that fold alike share one. */
    static char[] of(String language) {
        String rules = ArabicLetters.LANGUAGES.getOrDefault(language, "");
        boolean dotted = language.equals("tr") || language.equals("az");
        return TABLES.computeIfAbsent(dotted ? "dotted" : rules, key -> dotted ? dotted() : lettered(rules));
    }

    private static char[] lettered(String rules) {
        char[] table = COMMON.clone();
        for (int c = 0; c < table.length; c++) {
            for (int rule = 0; rule < rules.length(); rule += 2) {
                if (table[c] == rules.charAt(rule)) {
                    table[c] = rules.charAt(rule + 1);
                    break;
                }
            }
        }
        return table;
    }

    private static char[] dotted() {
        char[] table = COMMON.clone();
        table['I'] = 'ı';
        table['\uFF29'] = 'ı';
        return table;
    }

    private static char[] common() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = code((char) c);
        }
        return table;
    }

    private static char code(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (composes(c)) {
            return COMPOSES;
        }
        if (isMark(c)) {
            return MARK;
        }
        if (Character.getType(c) == Character.FORMAT || c == '\u034F') {
            return INVISIBLE;
        }
        return folded(c);
    }

    private static boolean composes(char c) {
        return switch (c >> 8) {
            case 0x03 -> c <= '\u036F' && c != '\u034F';
            case 0x06 -> c >= '\u0653' && c <= '\u0655';
            case 0x11 -> c >= '\u1161';
            case 0x30 -> c == '\u3099' || c == '\u309A';
            default -> false;
        };
    }

    /** Tashkeel, Koranic signs, tatweel, Hebrew points, variation selectors. */
    private static boolean isMark(char c) {
        return switch (c >> 8) {
            case 0xFE -> c <= '\uFE0F' || (c >= '\uFE70' && c <= '\uFE7F');
            case 0x05, 0x06, 0x08 -> c == '\u0640' || Character.getType(c) == Character.NON_SPACING_MARK;
            default -> false;
        };
    }

    private static char folded(char c) {
        String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        if (folded.length() != 1) {
            return isWord(folded) ? EXPANDS : SEPARATOR;
        }
        return isWordPart(folded.charAt(0)) ? lower(folded.charAt(0)) : SEPARATOR;
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> isWordPart((char) c));
    }

    private static boolean isWordPart(char c) {
        if (Character.isLetterOrDigit(c) || composes(c) || isMark(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Lower case and digits 0 to 9; final sigma as sigma, ё as е, İ as i. */
    private static char lower(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case 'İ' -> 'i';
            case 'ς' -> 'σ';
            case 'ё', 'Ё' -> 'е';
            default -> String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
        };
    }
}
