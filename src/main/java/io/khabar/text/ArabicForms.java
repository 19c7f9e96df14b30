package io.khabar.text;

/** Clitics of Arabic: {@code (و|ف)?(ب|ك|ل|س)?(ال)?}, {@code لل}, and the possessive and object pronouns. */
final class ArabicForms extends WordForms {
    static final ArabicForms INSTANCE = new ArabicForms();

    private static final String[] PRONOUNS = {"ه", "ها", "هم", "هن", "هما", "ك", "كم", "كما", "ي", "نا"};
    private static final int SHORTEST_AFTER_PREFIX = 2;
    private static final int SHORTEST_AFTER_SUFFIX = 3;

    private ArabicForms() {}

    @Override
    void cut(Cuts cuts, char[] folded, int from, int to, char last) {
        offer(cuts, folded, from, to, last);
        boolean conjunction = folded[from] == 'و' || folded[from] == 'ف';
        afterConjunction(cuts, folded, from, to, last);
        if (conjunction) {
            offer(cuts, folded, from + 1, to, last);
            afterConjunction(cuts, folded, from + 1, to, last);
        }
    }

    private static void afterConjunction(Cuts cuts, char[] folded, int from, int to, char last) {
        if (from >= to) {
            return;
        }
        article(cuts, folded, from, to, last);
        switch (folded[from]) {
            case 'ب', 'ك', 'ل', 'س' -> {
                offer(cuts, folded, from + 1, to, last);
                article(cuts, folded, from + 1, to, last);
            }
            default -> {}
        }
        if (startsWith(folded, from, to, "لل")) {
            offer(cuts, folded, from + 2, to, last);
            if (to - from > 2 + SHORTEST_AFTER_PREFIX) {
                cuts.add("ال", from + 2, to, "");
            }
        }
    }

    private static void article(Cuts cuts, char[] folded, int from, int to, char last) {
        if (startsWith(folded, from, to, "ال")) {
            offer(cuts, folded, from + 2, to, last);
        }
    }

    private static void offer(Cuts cuts, char[] folded, int from, int to, char last) {
        if (to - from < SHORTEST_AFTER_PREFIX) {
            return;
        }
        cuts.add(from, to);
        if (last == 'ة' || last == 'ى') {
            return;
        }
        switch (folded[to - 1]) {
            case 'ه', 'ا', 'م', 'ن', 'ك', 'ي' -> withoutPronouns(cuts, folded, from, to);
            default -> {}
        }
    }

    private static void withoutPronouns(Cuts cuts, char[] folded, int from, int to) {
        for (String pronoun : PRONOUNS) {
            int end = to - pronoun.length();
            if (end - from < SHORTEST_AFTER_SUFFIX || !endsWith(folded, from, to, pronoun)) {
                continue;
            }
            cuts.add(from, end);
            if (folded[end - 1] == 'ت') {
                cuts.add("", from, end - 1, "ه");
            }
        }
    }
}
