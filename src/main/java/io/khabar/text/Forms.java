package io.khabar.text;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * The candidate forms of all tokens of a view with their hashes, so that each dictionary costs one probe a form.
 *
 * <p>A form is a range of the folded text, at times with an article put before it or an ending after it in place of what
 * was cut. Hashes of ranges come from the hashes of the text's beginnings, in constant time.
 */
final class Forms {
    /** What may stand before a range: nothing, or the article that لل has swallowed. */
    static final int NO_HEAD = 0;

    static final int ARTICLE = 1;

    /** Endings that may stand after a range; the first is nothing, the second Arabic's ة before a pronoun. */
    static final String[] TAILS = {"", "ه", "а", "я", "ь", "о", "е", "й", "ый", "ий", "ой"};

    private static final String[] HEADS = {"", "ال"};
    private static final int COLUMNS = 4;
    private static final int PRIME = 31;
    private static final int LONGEST_WORD = 64;
    private static final int[] POWERS = powers();
    private static final int[] HEAD_HASHES = {0, hash(HEADS[ARTICLE])};

    private final char[] folded;
    private final int[] beginnings;
    private final int[] firstForm;
    private int[] cells;
    private int size;

    private Forms(TextView view) {
        this.folded = view.foldedChars();
        this.beginnings = beginnings(folded, view.foldedLength());
        this.firstForm = new int[view.size() + 1];
        this.cells = new int[Math.max(16, view.size() * 4) * COLUMNS];
    }

    static Forms of(TextView view) {
        WordForms language = WordForms.of(view.language());
        Forms forms = new Forms(view);
        for (int i = 0; i < view.size(); i++) {
            forms.firstForm[i] = forms.size;
            language.offer(forms, view, i);
        }
        forms.firstForm[view.size()] = forms.size;
        return forms;
    }

    /** Offers the range itself. */
    void add(int from, int to) {
        add(NO_HEAD, from, to, 0);
    }

    /** Offers the range with a head before it and a tail after it, both by their ordinals. */
    void add(int head, int from, int to, int tail) {
        int row = size * COLUMNS;
        if (row == cells.length) {
            cells = Arrays.copyOf(cells, row * 2);
        }
        cells[row] = hash(head, from, to, tail);
        cells[row + 1] = from;
        cells[row + 2] = to;
        cells[row + 3] = head << 8 | tail;
        size++;
    }

    private int hash(int head, int from, int to, int tail) {
        int length = to - from;
        int hash;
        if (length < LONGEST_WORD) {
            hash = beginnings[to] + (HEAD_HASHES[head] - beginnings[from]) * POWERS[length];
        } else {
            hash = hash(HEADS[head] + new String(folded, from, length));
        }
        String ending = TAILS[tail];
        for (int i = 0; i < ending.length(); i++) {
            hash = PRIME * hash + ending.charAt(i);
        }
        return hash;
    }

    /** Number of forms so far. */
    int size() {
        return size;
    }

    /** Where the range of a form ends. */
    int to(int form) {
        return cells[form * COLUMNS + 2];
    }

    /** First form of a token: the token as it stands. */
    int first(int token) {
        return firstForm[token];
    }

    /** Form after the last one of a token. */
    int end(int token) {
        return firstForm[token + 1];
    }

    int hash(int form) {
        return cells[form * COLUMNS];
    }

    /** The form as a word. */
    String text(int form) {
        int from = cells[form * COLUMNS + 1];
        int affixes = cells[form * COLUMNS + 3];
        return HEADS[affixes >> 8] + new String(folded, from, to(form) - from) + TAILS[affixes & 0xFF];
    }

    /** Whether the form is the word that lies in {@code letters} from {@code start} up to {@code end}. */
    boolean is(int form, char[] letters, int start, int end) {
        if (cells[form * COLUMNS + 3] != 0) {
            return text(form).contentEquals(CharBuffer.wrap(letters, start, end - start));
        }
        return Arrays.equals(folded, cells[form * COLUMNS + 1], to(form), letters, start, end);
    }

    static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = PRIME * hash + word.charAt(i);
        }
        return hash;
    }

    private static int[] beginnings(char[] folded, int length) {
        int[] beginnings = new int[length + 1];
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = PRIME * hash + folded[i];
            beginnings[i + 1] = hash;
        }
        return beginnings;
    }

    private static int[] powers() {
        int[] powers = new int[LONGEST_WORD];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * PRIME;
        }
        return powers;
    }
}
