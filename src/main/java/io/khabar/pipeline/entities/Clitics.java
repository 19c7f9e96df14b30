package io.khabar.pipeline.entities;

/**
 * Where a word may start inside a token: after {@code و}, {@code ف}, {@code ب}, {@code ك}, {@code ل} and their sequences
 * in Arabic, after one-letter prefixes in Hebrew. Whether a start is taken is for the dictionary to say.
 */
final class Clitics {
    private static final int SHORTEST_REST = 2;
    private static final int MOST = 8;
    private static final String HEBREW = "והבכלמש";
    private static final int HEBREW_DEPTH = 3;

    private enum Kind {
        NONE,
        ARABIC,
        HEBREW
    }

    private final Kind kind;
    private final int[] starts = new int[MOST];
    private final char[] prefixes = new char[MOST];
    private int count;

    private Clitics(Kind kind) {
        this.kind = kind;
    }

    static Clitics of(String language) {
        return switch (language) {
            case "ar" -> new Clitics(Kind.ARABIC);
            case "he" -> new Clitics(Kind.HEBREW);
            default -> new Clitics(Kind.NONE);
        };
    }

    /** Reads a token and returns the number of starts; the first is always the token's own. */
    int read(String token) {
        count = 0;
        add(token, 0, '\0');
        if (kind == Kind.ARABIC) {
            arabic(token);
        } else if (kind == Kind.HEBREW) {
            hebrew(token);
        }
        return count;
    }

    /** Letters of the token before the word. */
    int start(int option) {
        return starts[option];
    }

    /** A letter to read before the word, or 0: the ا that لل hides. */
    char prefix(int option) {
        return prefixes[option];
    }

    private void arabic(String token) {
        char first = token.charAt(0);
        if (first == 'و' || first == 'ف') {
            add(token, 1, '\0');
            preposition(token, 1);
        } else {
            preposition(token, 0);
        }
    }

    private void preposition(String token, int at) {
        if (at + 1 >= token.length()) {
            return;
        }
        char letter = token.charAt(at);
        if (letter == 'ل' && token.charAt(at + 1) == 'ل') {
            add(token, at + 1, 'ا');
            add(token, at + 2, '\0');
        } else if (letter == 'ب' || letter == 'ك' || letter == 'ل') {
            add(token, at + 1, '\0');
        }
    }

    private void hebrew(String token) {
        for (int i = 0; i < HEBREW_DEPTH && i < token.length() && HEBREW.indexOf(token.charAt(i)) >= 0; i++) {
            add(token, i + 1, '\0');
        }
    }

    private void add(String token, int start, char prefix) {
        if (start == 0 || token.length() - start >= SHORTEST_REST) {
            starts[count] = start;
            prefixes[count] = prefix;
            count++;
        }
    }
}
