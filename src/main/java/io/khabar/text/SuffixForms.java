package io.khabar.text;

import java.util.Map;

/** Languages whose base form is what remains when endings are cut: plurals, cases, ezafe. */
final class SuffixForms extends WordForms {
    private static final SuffixForms NONE = new SuffixForms(0, 0);
    private static final Map<String, SuffixForms> LANGUAGES = Map.of(
            "en", new SuffixForms(1, 3, "s", "es"),
            "fr", new SuffixForms(1, 3, "s", "x", "es"),
            "de", new SuffixForms(1, 4, "e", "en", "n", "s", "es", "er", "ern", "em"),
            "es", new SuffixForms(1, 3, "s", "es"),
            "tr",
                    new SuffixForms(
                            3, 3, "lar", "ler", "ları", "leri", "ı", "i", "u", "ü", "ın", "in", "un", "ün", "sı", "si",
                            "su", "sü", "a", "e", "ya", "ye", "yı", "yi", "yu", "yü", "da", "de", "ta", "te", "dan",
                            "den", "tan", "ten", "nı", "ni", "nu", "nü", "nın", "nin", "nun", "nün", "na", "ne", "nda",
                            "nde", "ndan", "nden", "la", "le"),
            "fa", new SuffixForms(1, 3, "ها", "هاي", "هايي", "ي", "ان"),
            "ur", new SuffixForms(1, 3, "وں", "يں", "وں", "ے"),
            "ckb", new SuffixForms(2, 3, "ەكان", "ەكاني", "ەكە", "ەكەي", "ان", "اني", "ي", "ێك", "يش"),
            "ku", new SuffixForms(2, 3, "ên", "an", "ek", "ê", "a", "î", "ekî", "eke", "yê", "ya", "yan", "yên"),
            "ps", new SuffixForms(1, 3, "ونه", "ونو", "ان", "ي", "و"));

    private final int rounds;
    private final int shortest;
    private final String[] suffixes;

    private SuffixForms(int rounds, int shortest, String... suffixes) {
        this.rounds = rounds;
        this.shortest = shortest;
        this.suffixes = suffixes;
    }

    static WordForms of(String language) {
        return LANGUAGES.getOrDefault(language, NONE);
    }

    @Override
    void offer(Forms forms, char[] folded, int from, int to, char last) {
        forms.add(from, to);
        int begin = forms.size() - 1;
        for (int round = 0; round < rounds; round++) {
            int end = forms.size();
            for (int form = begin; form < end; form++) {
                cut(forms, folded, from, forms.to(form));
            }
            begin = end;
        }
    }

    private void cut(Forms forms, char[] folded, int from, int to) {
        for (String suffix : suffixes) {
            if (to - from - suffix.length() >= shortest && endsWith(folded, from, to, suffix)) {
                forms.add(from, to - suffix.length());
            }
        }
    }
}
