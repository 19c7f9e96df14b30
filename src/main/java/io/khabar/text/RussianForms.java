package io.khabar.text;

/** Case, number and gender of Russian nouns and adjectives, back to the nominative that a dictionary holds. */
final class RussianForms extends WordForms {
    static final RussianForms INSTANCE = new RussianForms();

    private static final String[] ENDINGS = {
        "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ах", "ях", "ов", "ев", "ей", "ой", "ый", "ий", "ая",
        "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ом", "ем", "ам", "ям", "ью", "ых", "их", "ым", "им", "а", "я", "о",
        "е", "ы", "и", "у", "ю", "ь"
    };
    private static final String[] NOMINATIVES = {"", "а", "я", "ь", "о", "е", "й", "ый", "ий", "ой"};
    private static final int SHORTEST = 3;

    private RussianForms() {}

    @Override
    void cut(Cuts cuts, char[] folded, int from, int to, char last) {
        cuts.add(from, to);
        offer(cuts, from, to);
        for (String ending : ENDINGS) {
            if (to - from - ending.length() >= SHORTEST && endsWith(folded, from, to, ending)) {
                offer(cuts, from, to - ending.length());
            }
        }
    }

    private static void offer(Cuts cuts, int from, int to) {
        for (String nominative : NOMINATIVES) {
            cuts.add("", from, to, nominative);
        }
    }
}
