package io.khabar.pipeline.cleaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, folded for comparison.
 *
 * @param folded lower case, without marks, Arabic letters that writers mix up made one
 * @param start UTF-16 index, inclusive
 * @param end UTF-16 index, exclusive
 */
record Word(String folded, int start, int end) {
    private static final char TATWEEL = 0x640;

    /** The words of a text: runs of letters, digits and marks. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean isInside = isWordCharacter(c);
            if (isInside && start < 0) {
                start = i;
            } else if (!isInside && start >= 0) {
                add(words, text, start, i);
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            add(words, text, start, text.length());
        }
        return words;
    }

    /** The folded words with one space between, before and after: a phrase occurs where it is contained with its spaces. */
    static String line(List<Word> words) {
        StringBuilder out = new StringBuilder(" ");
        words.forEach(word -> out.append(word.folded()).append(' '));
        return out.toString();
    }

    static String phrase(String text) {
        return line(of(text));
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String folded = fold(text.substring(start, end));
        if (!folded.isEmpty()) {
            words.add(new Word(folded, start, end));
        }
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || isMark(c) || c == TATWEEL;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String fold(String word) {
        StringBuilder out = new StringBuilder(word.length());
        if (isSimple(word)) {
            foldSimple(word, out);
        } else {
            Normalizer.normalize(word, Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(c -> !isMark(c) && c != TATWEEL)
                    .forEach(c -> out.appendCodePoint(letter(c)));
        }
        return out.toString();
    }

    /** Of ASCII and Arabic's own letters and digits only, as most words are: those need no decomposition. */
    private static boolean isSimple(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 && (c < 'ء' || c > 'ي') && (c < '٠' || c > '٩')) {
                return false;
            }
        }
        return true;
    }

    private static void foldSimple(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != TATWEEL) {
                out.append((char) (c < 0x80 ? Character.toLowerCase(c) : letter(c)));
            }
        }
    }

    private static int letter(int c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ', 'ی', 'ې', 'ێ' -> 'ي';
            case 'ة', 'ۀ', 'ە', 'ہ' -> 'ه';
            case 'ک', 'ڪ' -> 'ك';
            case 'ۆ', 'ؤ' -> 'و';
            case 'ı' -> 'i';
            default -> c >= 0x660 && c <= 0x669 ? c - 0x660 + '0' : c >= 0x6F0 && c <= 0x6F9 ? c - 0x6F0 + '0' : c;
        };
    }
}
