package io.khabar.text;

/** What stands between the letters and the number of a designation. */
enum Gap {
    NONE,
    HYPHEN,
    SPACE,
    FAR;

    private static final int MOST_SPACES = 2;

    boolean isTight() {
        return this == NONE || this == HYPHEN;
    }

    static Gap between(char[] text, int from, int to) {
        int dashes = 0;
        int spaces = 0;
        for (int i = from; i < to; i++) {
            switch (Character.getType(text[i])) {
                case Character.DASH_PUNCTUATION -> dashes++;
                case Character.SPACE_SEPARATOR -> spaces++;
                case Character.FORMAT -> {}
                default -> {
                    return FAR;
                }
            }
        }
        return of(dashes, spaces);
    }

    private static Gap of(int dashes, int spaces) {
        if (dashes > 1 || spaces > MOST_SPACES) {
            return FAR;
        }
        if (spaces > 0) {
            return SPACE;
        }
        return dashes == 1 ? HYPHEN : NONE;
    }
}
