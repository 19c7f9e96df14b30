package io.khabar.text;

/** Case, number and gender of Russian nouns and adjectives, back to the nominative that a dictionary holds. */
final class RussianForms extends WordForms {
    static final RussianForms INSTANCE = new RussianForms();

    private static final String[] ENDINGS = {
        "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ах", "ях", "ов", "ев", "ей", "ой", "ый", "ий", "ая",
        "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ом", "ем", "ам", "ям", "ью", "ых", "их", "ым", "им", "а", "я", "о",
        "е", "ы", "и", "у", "ю", "ь"
    };
    /** Where among the tails the endings of the nominative begin; before them stands nothing at all. */
    private static final int FIRST_NOMINATIVE = 2;

    private static final int SHORTEST = 3;

    private RussianForms() {}

    @Override
    void offer(Forms forms, char[] folded, int from, int to, char last) {
        forms.add(from, to);
        nominatives(forms, from, to);
        for (String ending : ENDINGS) {
            if (to - from - ending.length() >= SHORTEST && endsWith(folded, from, to, ending)) {
                forms.add(from, to - ending.length());
                nominatives(forms, from, to - ending.length());
            }
        }
    }

    private static void nominatives(Forms forms, int from, int to) {
        for (int tail = FIRST_NOMINATIVE; tail < Forms.TAILS.length; tail++) {
            forms.add(Forms.NO_HEAD, from, to, tail);
        }
    }
}
