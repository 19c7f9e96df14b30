package io.khabar.text.fasttext;

/** FNV-1a over UTF-8 as fastText does it: bytes are signed, which the models in the world depend on. */
final class Fnv {

    static final int START = 0x811C9DC5;
    private static final int PRIME = 16_777_619;

    private Fnv() {}

    /**
     * The hash of a text that goes on with this letter.
     *
     * @param letter of the basic plane; half a surrogate pair counts as a letter of its own
     */
    static int with(int hash, char letter) {
        if (letter < 0x80) {
            return step(hash, letter);
        }
        if (letter < 0x800) {
            return step(step(hash, 0xC0 | (letter >> 6)), 0x80 | (letter & 0x3F));
        }
        return step(step(step(hash, 0xE0 | (letter >> 12)), 0x80 | ((letter >> 6) & 0x3F)), 0x80 | (letter & 0x3F));
    }

    private static int step(int hash, int octet) {
        return (hash ^ (byte) octet) * PRIME;
    }
}
