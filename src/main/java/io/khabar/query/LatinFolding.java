package io.khabar.query;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Accents of Latin letters do not count. Lucene's own filter looks every other letter up too, Arabic and Cyrillic ones, in a method so
 * long that Java never compiles it: that took a sixth of all time for indexing.
 */
final class LatinFolding extends TokenFilter {
    private static final int MOST_FOR_ONE = 4;
    private static final char BEHIND_ASCII = 0x80;
    private static final char GREEK = 0x370;
    private static final char PHONETIC = 0x1D00;
    private static final char CJK = 0x2E80;
    private static final char LATIN_D = 0xA720;
    private static final char BEHIND_LATIN_D = 0xA800;
    private static final char LIGATURES = 0xFB00;
    private static final char BEHIND_LIGATURES = 0xFB07;
    private static final char FULL_WIDTH = 0xFF00;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LatinFolding(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        if (mayFold(term.buffer(), length)) {
            char[] folded = new char[MOST_FOR_ONE * length];
            int end = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, length);
            term.copyBuffer(folded, 0, end);
        }
        return true;
    }

    private static boolean mayFold(char[] letters, int length) {
        for (int i = 0; i < length; i++) {
            if (letters[i] >= BEHIND_ASCII && isLatin(letters[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char letter) {
        return letter < GREEK || isLaterLatin(letter) || letter >= FULL_WIDTH;
    }

    private static boolean isLaterLatin(char letter) {
        return (letter >= PHONETIC && letter < CJK)
                || (letter >= LATIN_D && letter < BEHIND_LATIN_D)
                || (letter >= LIGATURES && letter < BEHIND_LIGATURES);
    }
}
