package io.khabar.text;

/** Clitics of Arabic: {@code (و|ف)?(ب|ك|ل|س)?(ال)?}, {@code لل}, and the possessive and object pronouns. */
final class ArabicForms extends WordForms {
    static final ArabicForms INSTANCE = new ArabicForms();

    private static final int SHORTEST_AFTER_PREFIX = 2;
    private static final int SHORTEST_AFTER_SUFFIX = 3;
    private static final int TEH_MARBUTA = 1;

    private ArabicForms() {}

    @Override
    void offer(Forms forms, char[] folded, int from, int to, char last) {
        boolean pronouns = last != 'ة' && last != 'ى';
        word(forms, folded, from, to, pronouns);
        afterConjunction(forms, folded, from, to, pronouns);
        if (folded[from] == 'و' || folded[from] == 'ف') {
            word(forms, folded, from + 1, to, pronouns);
            afterConjunction(forms, folded, from + 1, to, pronouns);
        }
    }

    private static void afterConjunction(Forms forms, char[] folded, int from, int to, boolean pronouns) {
        if (to - from <= SHORTEST_AFTER_PREFIX) {
            return;
        }
        switch (folded[from]) {
            case 'ا' -> article(forms, folded, from, to, pronouns);
            case 'ل' -> {
                preposition(forms, folded, from, to, pronouns);
                swallowedArticle(forms, folded, from, to, pronouns);
            }
            case 'ب', 'ك', 'س' -> preposition(forms, folded, from, to, pronouns);
            default -> {}
        }
    }

    private static void preposition(Forms forms, char[] folded, int from, int to, boolean pronouns) {
        word(forms, folded, from + 1, to, pronouns);
        article(forms, folded, from + 1, to, pronouns);
    }

    /** لل before a word that has lost the alef of its article: للأسد is ل and الأسد. */
    private static void swallowedArticle(Forms forms, char[] folded, int from, int to, boolean pronouns) {
        if (folded[from + 1] == 'ل' && to - from - 2 >= SHORTEST_AFTER_PREFIX) {
            word(forms, folded, from + 2, to, pronouns);
            forms.add(Forms.ARTICLE, from + 2, to, 0);
        }
    }

    private static void article(Forms forms, char[] folded, int from, int to, boolean pronouns) {
        if (folded[from] == 'ا' && folded[from + 1] == 'ل') {
            word(forms, folded, from + 2, to, pronouns);
        }
    }

    private static void word(Forms forms, char[] folded, int from, int to, boolean pronouns) {
        if (to - from < SHORTEST_AFTER_PREFIX) {
            return;
        }
        forms.add(from, to);
        if (pronouns && to - from > SHORTEST_AFTER_SUFFIX) {
            withoutPronoun(forms, folded, from, to);
        }
    }

    private static void withoutPronoun(Forms forms, char[] folded, int from, int to) {
        char before = folded[to - 2];
        switch (folded[to - 1]) {
            case 'ه', 'ك', 'ي' -> stem(forms, folded, from, to - 1);
            case 'م' -> stemIf(before == 'ه' || before == 'ك', forms, folded, from, to - 2);
            case 'ن' -> stemIf(before == 'ه', forms, folded, from, to - 2);
            case 'ا' -> {
                stemIf(before == 'ه' || before == 'ن', forms, folded, from, to - 2);
                boolean dual = before == 'م' && (folded[to - 3] == 'ه' || folded[to - 3] == 'ك');
                stemIf(dual, forms, folded, from, to - 3);
            }
            default -> {}
        }
    }

    private static void stemIf(boolean cut, Forms forms, char[] folded, int from, int to) {
        if (cut) {
            stem(forms, folded, from, to);
        }
    }

    private static void stem(Forms forms, char[] folded, int from, int to) {
        if (to - from < SHORTEST_AFTER_SUFFIX) {
            return;
        }
        forms.add(from, to);
        if (folded[to - 1] == 'ت') {
            forms.add(Forms.NO_HEAD, from, to - 1, TEH_MARBUTA);
        }
    }
}
