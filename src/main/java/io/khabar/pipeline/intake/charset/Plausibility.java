package io.khabar.pipeline.intake.charset;

import java.lang.Character.UnicodeScript;

/** Whether decoded characters look like a language, or like bytes read by the wrong table. */
final class Plausibility {
    /** What a text must score to be taken for Arabic. */
    static final double LEAST_ARABIC = 0.75;

    /** The article ال alone is one letter pair in ten; a wrong table has next to none. */
    private static final double LEAST_ARTICLES = 0.015;

    private static final int SAMPLE = 16 * 1024;
    /** No Latin-script language writes more than a quarter of its letters with marks; Vietnamese comes near. */
    private static final double MOST_MARKED = 0.34;

    private Plausibility() {}

    /** No control characters, and not the accented salad that Arabic or Russian bytes make of a Western table. */
    static boolean isProse(String text) {
        if (BinaryContent.isGarbled(text)) {
            return false;
        }
        String sample = sample(text);
        long plain =
                sample.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        long marked = sample.chars().filter(Plausibility::isMarkedLatin).count();
        long others =
                sample.chars().filter(c -> c >= 0x250 && Character.isLetter(c)).count();
        return marked <= MOST_MARKED * (plain + marked) || others > 2 * marked;
    }

    /** The share of Arabic among the characters beyond ASCII; 0 where the article ال is missing. */
    static double arabic(String text) {
        String sample = sample(text);
        long arabic = sample.chars().filter(Plausibility::isArabic).count();
        long beyond = sample.chars()
                .filter(c -> c >= 0x80 && !Character.isSpaceChar(c))
                .count();
        int articles = 0;
        for (int i = sample.indexOf("ال"); i >= 0; i = sample.indexOf("ال", i + 2)) {
            articles++;
        }
        return arabic == 0 || articles < LEAST_ARTICLES * arabic ? 0 : (double) arabic / beyond;
    }

    private static String sample(String text) {
        return text.substring(0, Math.min(text.length(), SAMPLE));
    }

    /** Letters with marks, and the signs that share their half of a Western table. */
    private static boolean isMarkedLatin(int c) {
        return (c >= 0xA1 && c <= 0xBF)
                || (c >= 0x80 && Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN);
    }

    private static boolean isArabic(int c) {
        return c >= 0x600 && c <= 0x6FF;
    }
}
