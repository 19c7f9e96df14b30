package io.khabar.text;

/** Hashes of numbers, the same on any machine and in any release: they are kept in state. */
public final class Hashes {
    private Hashes() {}

    /** Spreads every bit over all others: the finisher of MurmurHash3. */
    public static long mix(long bits) {
        long mixed = bits;
        mixed ^= mixed >>> 33;
        mixed *= 0xFF51AFD7ED558CCDL;
        mixed ^= mixed >>> 33;
        mixed *= 0xC4CEB9FE1A85EC53L;
        mixed ^= mixed >>> 33;
        return mixed;
    }
}
