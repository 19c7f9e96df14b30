package io.khabar.pipeline.events.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * English inflection by rule; an irregular verb gives its forms: {@code sell/sold}, {@code buy/bought},
 * {@code give/gave/given}. A noun of the shape {@code child/children} gives its plural.
 */
final class EnglishForms implements WordForms {
    private static final String VOWELS = "aeiou";
    private static final Pattern SHORT = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

    @Override
    public Map<String, Integer> ofVerb(String notation) {
        String[] parts = notation.split("/", -1);
        String base = parts[0];
        Map<String, Integer> forms = new LinkedHashMap<>();
        forms.put(base, Form.VERB | Form.PRESENT | Form.PLURAL);
        forms.put(plural(base), Form.VERB | Form.PRESENT);
        String past = parts.length > 1 ? parts[1] : past(base);
        forms.put(continuous(base, past), Form.PRESENT);
        forms.put(past, Form.VERB | Form.PAST);
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
    public boolean isHeadLast() {
        return true;
    }

    @Override
    public Iterable<String> ofLaterWord(String word) {
        return List.of(word);
    }

    /** {@code selling}, {@code dying}, {@code hitting}; {@code kidnapping}, since the past doubles the letter too. */
    private static String continuous(String base, String past) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (silentE(base)) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        String doubled = base + base.charAt(base.length() - 1);
        return (doubles(base) || past.equals(doubled + "ed") ? doubled : base) + "ing";
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (doubles(base)) {
            return base + base.charAt(base.length() - 1) + "ed";
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

    /** A word of one syllable that ends in a short vowel and a consonant doubles the consonant: {@code stab}, {@code ship}. */
    private static boolean doubles(String base) {
        return SHORT.matcher(base).matches();
    }

    private static boolean endsInConsonantY(String base) {
        int length = base.length();
        return length > 1 && base.endsWith("y") && VOWELS.indexOf(base.charAt(length - 2)) < 0;
    }
}
