package io.khabar.pipeline.language;

import io.khabar.text.WordNumbers;
import java.util.Arrays;

/**
 * The words of a text in lower case, one after the other, each between the marks {@code <} and {@code >} by which the n-gram
 * model knows a word's beginning and end.
 */
final class Words {

    /** In scripts without blanks, and in nonsense, what counts as one word has no end. */
    private static final int LONGEST = 128;

    /** Letters of a word and the blank behind it, on the mean, in languages of short words: their texts need no second room. */
    private static final int SHORTEST_MEAN = 4;

    private final char[] text;
    private char[] chars;
    private int length;
    private int[] starts;
    private long[] hashes;
    private byte[] scripts;
    private boolean[] capitalised;
    private boolean[] first;
    private int count;
    private boolean open;
    private boolean paragraphEnded = true;
    private int digitsInWords;

    /** Without any words; they are added from the text. */
    Words(char[] text) {
        this.text = text;
        chars = new char[text.length + text.length / 2 + LONGEST];
        starts = new int[text.length / SHORTEST_MEAN + 16];
        hashes = new long[starts.length];
        scripts = new byte[starts.length];
        capitalised = new boolean[starts.length];
        first = new boolean[starts.length];
    }

    int count() {
        return count;
    }

    char[] chars() {
        return chars;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return word + 1 < count ? starts[word + 1] : length;
    }

    int letters(int word) {
        return end(word) - starts[word] - 2;
    }

    /** As {@link WordNumbers} makes it. */
    long hash(int word) {
        return hashes[word];
    }

    /** The number of the word's {@link Script}. */
    int script(int word) {
        return scripts[word];
    }

    boolean isCapitalised(int word) {
        return capitalised[word];
    }

    boolean beginsParagraph(int word) {
        return first[word];
    }

    /** Digits that stand in for letters, as in the Latin spelling of Arabic used in chats: {@code 3arabi}. */
    int digitsInWords() {
        return digitsInWords;
    }

    void addDigitInWord() {
        digitsInWords++;
    }

    boolean isOpen() {
        return open;
    }

    /**
     * Adds the run of letters of one script that begins here, to the open word if that is of the same script.
     *
     * @return where the run ends
     */
    int addLetters(int from, int script) {
        if (open && (scripts[count - 1] != script || length - starts[count - 1] > LONGEST)) {
            close();
        }
        if (!open) {
            open(text[from], script);
        }
        ensureRoom(LONGEST);
        char[] source = text;
        char[] target = chars;
        int end = Math.min(source.length, from + LONGEST);
        int next = from;
        int to = length;
        long hash = hashes[count - 1];
        while (next < end && Letters.kind(source[next]) == script) {
            char letter = Letters.lowerCase(source[next++]);
            target[to++] = letter;
            hash = WordNumbers.with(hash, letter);
        }
        length = to;
        hashes[count - 1] = hash;
        return next;
    }

    void addInner(char mark) {
        ensureRoom(1);
        chars[length++] = mark;
        hashes[count - 1] = WordNumbers.with(hashes[count - 1], mark);
    }

    void close() {
        if (open) {
            ensureRoom(1);
            chars[length++] = '>';
            open = false;
        }
    }

    void endParagraph() {
        close();
        paragraphEnded = true;
    }

    /** Takes back the open word: it is the start of an address. */
    void drop() {
        if (open) {
            length = starts[--count];
            paragraphEnded |= first[count];
            open = false;
        }
    }

    private void open(char initial, int script) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
            scripts = Arrays.copyOf(scripts, 2 * count);
            capitalised = Arrays.copyOf(capitalised, 2 * count);
            first = Arrays.copyOf(first, 2 * count);
        }
        starts[count] = length;
        hashes[count] = WordNumbers.START;
        scripts[count] = (byte) script;
        capitalised[count] = Letters.lowerCase(initial) != initial;
        first[count++] = paragraphEnded;
        paragraphEnded = false;
        ensureRoom(1);
        chars[length++] = '<';
        open = true;
    }

    private void ensureRoom(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, 2 * chars.length + more);
        }
    }
}
