package io.khabar.pipeline.extraction.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number or a word of a date.
 *
 * @param word folded; of a number its ASCII digits
 * @param number the number's value; -1 of a word
 * @param before what stands between the token before it and this one
 */
record DateToken(String word, int number, String before) {

    boolean isNumber() {
        return number >= 0;
    }

    boolean isBetween(int first, int last) {
        return number >= first && number <= last;
    }

    /** Runs of letters and runs of digits; signs between them stay with the token that follows. */
    static List<DateToken> of(String text) {
        List<DateToken> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        StringBuilder gap = new StringBuilder();
        for (char c : (text.replaceAll("\\p{Mn}", "") + " ").toCharArray()) {
            if (!word.isEmpty() && isOfAnotherKind(word.charAt(0), c)) {
                add(tokens, word, gap);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : letter(c));
            } else {
                gap.append(c);
            }
        }
        return tokens;
    }

    private static boolean isOfAnotherKind(char first, char next) {
        return !Character.isLetterOrDigit(next) || Character.isDigit(first) != Character.isDigit(next);
    }

    private static void add(List<DateToken> tokens, StringBuilder word, StringBuilder gap) {
        String folded = word.toString().toLowerCase(Locale.ROOT).replace("\u0307", "");
        boolean isNumber = Character.isDigit(folded.charAt(0));
        int number = isNumber && folded.length() < 9 ? Integer.parseInt(folded) : -1;
        tokens.add(new DateToken(folded, number, gap.toString()));
        word.setLength(0);
        gap.setLength(0);
    }

    private static char letter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ی', 'ى' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة' -> 'ه';
            default -> c;
        };
    }
}
