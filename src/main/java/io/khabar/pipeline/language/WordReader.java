package io.khabar.pipeline.language;

import java.text.Normalizer;

/** Reads the words of a text and passes over what says nothing of its language: addresses, markup, numbers, symbols. */
final class WordReader {

    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_ENTITY = 10;

    private final char[] text;
    private final Words words;
    private int at;

    private WordReader(String text) {
        this.text = text.toCharArray();
        this.words = new Words(this.text);
    }

    static Words read(String text) {
        WordReader reader = new WordReader(text);
        if (reader.read()) {
            return reader.words;
        }
        WordReader again = new WordReader(Normalizer.normalize(text, Normalizer.Form.NFKC));
        again.read();
        return again.words;
    }

    /** Whether the text could be read as it is. */
    private boolean read() {
        boolean composed = true;
        while (at < text.length) {
            char c = text[at];
            int kind = Letters.kind(c);
            if (kind >= 0) {
                readLetters(kind);
            } else if (kind == Letters.SEPARATOR) {
                readSeparator(c);
            } else {
                composed &= kind != Letters.UNCOMPOSED;
                readMark(c, kind);
            }
        }
        words.close();
        return composed;
    }

    private void readLetters(int script) {
        if (!words.isOpen() && beginsAddress(text[at])) {
            at = endOfAddress(at);
            return;
        }
        at = words.addLetters(at, script);
    }

    private void readMark(char c, int kind) {
        at++;
        if (kind == Letters.INNER && words.isOpen() && at < text.length && Letters.kind(text[at]) >= 0) {
            words.addInner(c);
        }
    }

    private void readSeparator(char c) {
        if (c == '@') {
            words.drop();
            at = endOfAddress(at);
            return;
        }
        if (c >= '2' && c <= '9' && isDigitInWord()) {
            words.addDigitInWord();
        }
        if (c == '\n') {
            words.endParagraph();
        }
        words.close();
        at = switch (c) {
            case '<' -> endOfMarkup('>', LONGEST_TAG);
            case '&' -> endOfMarkup(';', LONGEST_ENTITY);
            default -> at + 1;
        };
    }

    /** Between two letters, or before three: {@code so2al, 3arabi}, but not {@code 2nd, G20, covid19}. */
    private boolean isDigitInWord() {
        return isLatin(at + 1) && (isLatin(at - 1) || (isLatin(at + 2) && isLatin(at + 3)));
    }

    private boolean isLatin(int position) {
        return position >= 0 && position < text.length && Letters.kind(text[position]) == Script.LATIN.number();
    }

    /** Behind a tag or an entity; just behind its first character where it is none. */
    private int endOfMarkup(char last, int longest) {
        int end = Math.min(text.length, at + longest);
        for (int next = at + 1; next < end; next++) {
            char c = text[next];
            if (c == last) {
                return next + 1;
            }
            if (c == '<' || c == '&' || (next == at + 1 && c == ' ')) {
                return at + 1;
            }
        }
        return at + 1;
    }

    private int endOfAddress(int from) {
        int end = from + 1;
        while (end < text.length && text[end] > ' ' && text[end] < 0x7F) {
            end++;
        }
        return end;
    }

    private boolean beginsAddress(char c) {
        return switch (c) {
            case 'h', 'H' -> startsWith("http://") || startsWith("https://");
            case 'w', 'W' -> startsWith("www.");
            default -> false;
        };
    }

    private boolean startsWith(String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (at + i == text.length || Letters.lowerCase(text[at + i]) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
