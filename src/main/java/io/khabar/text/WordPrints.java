package io.khabar.text;

import java.util.Arrays;

/**
 * A text for comparing: each word as a print of 16 bits, in order. Case, vowel marks, punctuation and digit shapes do
 * not show. Numbers have prints of their own range, so that they can be told from words. In scripts without spaces each
 * character makes a print together with the two before it, an ideograph with the one before it: about a word's worth.
 *
 * <p>Two bytes a word keep order and every run of words, where a sketch of hashes of the same size keeps a sample of
 * word triples; two different words share a print once in 49,152.
 */
public final class WordPrints {
    private static final int FIRST_NUMBER = 0xC000;
    private static final int NUMBERS = 0x4000;

    /** Of no text at all. */
    public static final WordPrints NONE = new WordPrints(new char[0], 0);

    private final char[] prints;
    private final long exact;

    private WordPrints(char[] prints, long exact) {
        this.prints = prints;
        this.exact = exact;
    }

    /**
     * Reads the first words of a text.
     *
     * @param most words to keep; {@link #exact()} covers the whole text
     */
    public static WordPrints of(String text, int most) {
        Reader reader = new Reader(most);
        reader.read(PrintFolding.composed(text));
        return new WordPrints(reader.kept(), reader.whole);
    }

    /** Makes prints of bytes that {@link #toBytes()} wrote. */
    public static WordPrints ofBytes(byte[] bytes, int from, int to) {
        char[] prints = new char[Math.max(0, (to - from - Long.BYTES) / 2)];
        long exact = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            exact = exact << 8 | (bytes[from + i] & 0xFF);
        }
        for (int i = 0; i < prints.length; i++) {
            int at = from + Long.BYTES + 2 * i;
            prints[i] = (char) ((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF));
        }
        return new WordPrints(prints, exact);
    }

    /** Eight bytes of the whole, then two for each word. */
    public byte[] toBytes() {
        byte[] bytes = new byte[Long.BYTES + 2 * prints.length];
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (exact >>> (56 - 8 * i));
        }
        for (int i = 0; i < prints.length; i++) {
            bytes[Long.BYTES + 2 * i] = (byte) (prints[i] >>> 8);
            bytes[Long.BYTES + 2 * i + 1] = (byte) prints[i];
        }
        return bytes;
    }

    /** Words kept. */
    public int size() {
        return prints.length;
    }

    /** The print of a word, below 65,536. */
    public int at(int word) {
        return prints[word];
    }

    /** Whether a print stands for a number. */
    public static boolean isNumber(int print) {
        return print >= FIRST_NUMBER;
    }

    /** A hash of all words of the text to the letter: equal where nothing but what folding ignores differs. */
    public long exact() {
        return exact;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordPrints that && exact == that.exact && Arrays.equals(prints, that.prints);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(exact);
    }

    @Override
    public String toString() {
        return prints.length + " words, " + Long.toHexString(exact);
    }

    /** Goes through a text once. */
    private static final class Reader {
        private final int most;
        private char[] prints = new char[256];
        private int size;
        private long whole = 0x9E3779B97F4A7C15L;

        private long word;
        private boolean inNumber;
        private long digits;
        private long groups;
        private int before;
        private int beforeThat;

        Reader(int most) {
            this.most = most;
        }

        void read(String text) {
            for (int i = 0; i < text.length(); i++) {
                char folded = PrintFolding.fold(text.charAt(i));
                if (folded == PrintFolding.DROPPED) {
                    continue;
                }
                if (folded >= '0' && folded <= '9') {
                    digit(folded);
                } else if (folded == PrintFolding.BREAK) {
                    separate(text, i);
                } else {
                    letter(folded);
                }
            }
            end();
        }

        char[] kept() {
            return Arrays.copyOf(prints, size);
        }

        private void digit(char folded) {
            if (!inNumber) {
                end();
                inNumber = true;
            }
            digits = (digits + folded) * 0x9E3779B97F4A7C15L;
        }

        private void letter(char folded) {
            if (inNumber) {
                end();
            }
            if (PrintFolding.withoutSpaces(folded)) {
                end();
                character(folded);
                return;
            }
            word = (word + folded) * 0x9E3779B97F4A7C15L;
            word ^= word >>> 29;
        }

        private void character(char folded) {
            long further = PrintFolding.isIdeograph(folded) ? 0 : (long) beforeThat << 32;
            add(Hashes.mix(further + ((long) before << 16) + folded));
            beforeThat = before;
            before = folded;
        }

        /** A mark between two digits joins them: in 1.5 and 1,5, and in 5.1 as right-to-left text may turn it. */
        private void separate(String text, int at) {
            if (inNumber && joins(text.charAt(at)) && digitFollows(text, at)) {
                groups += Hashes.mix(digits);
                digits = 0;
                return;
            }
            end();
        }

        private static boolean joins(char unit) {
            return unit == '.' || unit == ',' || unit == 0x066B || unit == 0x066C;
        }

        private static boolean digitFollows(String text, int at) {
            return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        }

        private void end() {
            if (inNumber) {
                forgetCharacters();
                addNumber(Hashes.mix(groups + Hashes.mix(digits)));
            } else if (word != 0) {
                forgetCharacters();
                add(Hashes.mix(word));
            }
            word = 0;
            inNumber = false;
            digits = 0;
            groups = 0;
        }

        private void forgetCharacters() {
            before = 0;
            beforeThat = 0;
        }

        private void addNumber(long hash) {
            keep(hash, FIRST_NUMBER + (int) ((hash >>> 50) % NUMBERS));
        }

        private void add(long hash) {
            keep(hash, (int) (((hash >>> 40) * FIRST_NUMBER) >>> 24));
        }

        private void keep(long hash, int print) {
            whole = (whole ^ hash) * 0xD6E8FEB86659FD93L;
            whole ^= whole >>> 32;
            if (size == most) {
                return;
            }
            if (size == prints.length) {
                prints = Arrays.copyOf(prints, 2 * size);
            }
            prints[size++] = (char) print;
        }
    }
}
