package io.khabar.text;

/** Clitics of Hebrew: up to three of {@code ו ש ה ב ל מ כ} before a word. */
final class HebrewForms extends WordForms {
    static final HebrewForms INSTANCE = new HebrewForms();

    private static final String CLITICS = "ושהבלמכ";
    private static final int MOST = 3;
    private static final int SHORTEST = 2;

    private HebrewForms() {}

    @Override
    void offer(Forms forms, char[] folded, int from, int to, char last) {
        forms.add(from, to);
        for (int i = from; i < from + MOST && CLITICS.indexOf(folded[i]) >= 0 && to - i - 1 >= SHORTEST; i++) {
            forms.add(i + 1, to);
        }
    }
}
