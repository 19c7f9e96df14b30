package io.khabar.pipeline.events.reading;

/** Bits that say what stands between two tokens beside spaces. */
public final class Gap {
    /** A comma of any script. */
    public static final int COMMA = 1;

    /** A full stop, colon, semicolon, question mark, line feed or bullet. */
    public static final int STOP = 1 << 1;

    /** A quotation mark. */
    public static final int QUOTE = 1 << 2;

    /** An opening bracket. */
    public static final int OPEN = 1 << 3;

    /** A closing bracket. */
    public static final int CLOSE = 1 << 4;

    /** A dash between spaces. */
    public static final int DASH = 1 << 5;

    /** A slash. */
    public static final int SLASH = 1 << 6;

    private Gap() {}

    static int of(String text, int from, int to) {
        int bits = 0;
        for (int i = from; i < to; i++) {
            bits |= of(text.charAt(i));
        }
        return bits;
    }

    private static int of(char c) {
        return switch (c) {
            case ',', '،', '、' -> COMMA;
            case '.', ':', ';', '؛', '!', '?', '؟', '\n', '\r', '•', '●', '*' -> STOP;
            case '"', '«', '»', '“', '”', '„', '‘' -> QUOTE;
            case '(', '[' -> OPEN;
            case ')', ']' -> CLOSE;
            case '–', '—', '-', 'ـ' -> DASH;
            case '/', '\\' -> SLASH;
            default -> 0;
        };
    }
}
