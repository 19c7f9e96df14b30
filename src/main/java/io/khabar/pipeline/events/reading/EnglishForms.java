package io.khabar.pipeline.events.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * English inflection by rule; an irregular verb gives its forms: {@code sell/sold}, {@code buy/bought},
 * {@code give/gave/given}. A noun of the shape {@code child/children} gives its plural.
 */
final class EnglishForms implements WordForms {
    private static final String VOWELS = "aeiou";

    @Override
    public Map<String, Integer> ofVerb(String notation) {
        String[] parts = notation.split("/", -1);
        String base = parts[0];
        Map<String, Integer> forms = new LinkedHashMap<>();
        forms.put(base, Form.VERB | Form.PRESENT | Form.PLURAL);
        forms.put(plural(base), Form.VERB | Form.PRESENT);
        forms.put(silentE(base) ? base.substring(0, base.length() - 1) + "ing" : base + "ing", Form.PRESENT);
        forms.put(parts.length > 1 ? parts[1] : past(base), Form.VERB | Form.PAST);
        if (parts.length > 2) {
            forms.put(parts[2], Form.VERB | Form.PAST);
        }
        return forms;
    }

    @Override
    public Map<String, Integer> ofNoun(String notation) {
        Map<String, Integer> forms = new LinkedHashMap<>();
        int slash = notation.indexOf('/');
        String singular = slash < 0 ? notation : notation.substring(0, slash);
        forms.put(slash < 0 ? plural(singular) : notation.substring(slash + 1), Form.PLURAL);
        forms.put(singular, 0);
        return forms;
    }

    @Override
    public Iterable<String> ofLaterWord(String word) {
        return List.of(word);
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return endsInConsonantY(base) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }

    private static String plural(String base) {
        if (base.endsWith("s") || base.endsWith("x") || base.endsWith("ch") || base.endsWith("sh")) {
            return base + "es";
        }
        return endsInConsonantY(base) ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static boolean silentE(String base) {
        return base.endsWith("e") && !base.endsWith("ee");
    }

    private static boolean endsInConsonantY(String base) {
        int length = base.length();
        return length > 1 && base.endsWith("y") && VOWELS.indexOf(base.charAt(length - 2)) < 0;
    }
}
