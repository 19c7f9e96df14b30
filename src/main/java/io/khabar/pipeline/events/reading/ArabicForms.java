package io.khabar.pipeline.events.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arabic inflection, written out. A verb is noted {@code past/present} in the third person masculine singular
 * ({@code اشترى/يشتري}); a noun {@code singular/plural/…}, where every part is a form of its own and the first also makes
 * the dual ({@code طائرة/طائرات}, {@code جندي/جنود}). A noun noted with {@code =} behind it makes no dual.
 */
final class ArabicForms implements WordForms {
    private static final List<String> PRONOUNS = List.of("ه", "ها", "هم", "هما", "نا");
    /** Letters that a plural of the measure of {@code مدافع} has at least. */
    private static final int BROKEN = 5;

    private static final List<String> OBJECTS = List.of("ه", "ها", "هم");

    @Override
    public Map<String, Integer> ofVerb(String notation) {
        Map<String, Integer> forms = new LinkedHashMap<>();
        int slash = notation.indexOf('/');
        String past = slash < 0 ? notation : notation.substring(0, slash);
        if (!past.isEmpty()) {
            addPast(past, forms);
        }
        if (slash >= 0) {
            addPresent(notation.substring(slash + 1), forms);
        }
        return forms;
    }

    private static void addPast(String past, Map<String, Integer> forms) {
        int bits = Form.VERB | Form.PAST;
        boolean weak = past.endsWith("ى") || past.endsWith("ا");
        String stem = weak ? past.substring(0, past.length() - 1) : past;
        add(past, bits, forms);
        add(stem + "ت", bits | Form.FEMININE, forms);
        add(stem + "وا", bits | Form.PLURAL, forms);
        add((weak ? stem + "ي" : past) + "ا", bits | Form.DUAL, forms);
        add(stem + "تا", bits | Form.FEMININE | Form.DUAL, forms);
        add((weak ? stem + "ي" : past) + "نا", bits | Form.PLURAL, forms);
        for (String object : OBJECTS) {
            add((weak ? stem + "ا" : past) + object, bits | Form.PRONOUN, forms);
            add(stem + "ت" + object, bits | Form.FEMININE | Form.PRONOUN, forms);
            add(stem + "و" + object, bits | Form.PLURAL | Form.PRONOUN, forms);
        }
    }

    private static void addPresent(String present, Map<String, Integer> forms) {
        String rest = present.substring(1);
        for (String future : List.of("", "س")) {
            int bits = Form.VERB | Form.PRESENT | (future.isEmpty() ? 0 : Form.FUTURE);
            addPerson(future + "ي" + rest, bits, forms);
            addPerson(future + "ت" + rest, bits | Form.FEMININE, forms);
            add(future + "ن" + rest, bits | Form.PLURAL, forms);
        }
    }

    private static void addPerson(String form, int bits, Map<String, Integer> forms) {
        boolean weak = form.endsWith("ى") || form.endsWith("ي") || form.endsWith("و");
        String stem = weak ? form.substring(0, form.length() - 1) : form;
        add(form, bits, forms);
        add(stem + "ون", bits | Form.PLURAL, forms);
        add(stem + "وا", bits | Form.PLURAL, forms);
        add((weak ? stem + "ي" : form) + "ان", bits | Form.DUAL, forms);
        for (String object : OBJECTS) {
            add((form.endsWith("ى") ? stem + "ا" : form) + object, bits | Form.PRONOUN, forms);
        }
    }

    @Override
    public Map<String, Integer> ofNoun(String notation) {
        Map<String, Integer> forms = new LinkedHashMap<>();
        boolean dual = !notation.endsWith("=");
        String[] parts = (dual ? notation : notation.substring(0, notation.length() - 1)).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            addNoun(parts[i], i == 0 ? 0 : Form.PLURAL, forms);
        }
        if (dual) {
            addDual(parts[0], forms);
        }
        return forms;
    }

    private static void addDual(String singular, Map<String, Integer> forms) {
        String stem = singular.endsWith("ة") ? singular.substring(0, singular.length() - 1) + "ت" : singular;
        addBare(stem + "ان", Form.DUAL, forms);
        addBare(stem + "ين", Form.DUAL, forms);
        add(stem + "ا", Form.DUAL, forms);
        add(stem + "ي", Form.DUAL, forms);
        add("ب" + stem + "ي", Form.DUAL | Form.WITH_B, forms);
        add("ل" + stem + "ي", Form.DUAL | Form.WITH_L, forms);
    }

    private static void addNoun(String noun, int bits, Map<String, Integer> forms) {
        addBare(noun, bits, forms);
        if (noun.startsWith("ال")) {
            return;
        }
        if (takesAlif(noun)) {
            add(noun + "ا", bits, forms);
        }
        String stem = noun.endsWith("ة") ? noun.substring(0, noun.length() - 1) + "ت" : noun;
        for (String pronoun : PRONOUNS) {
            add(stem + pronoun, bits | Form.PRONOUN, forms);
            add("ب" + stem + pronoun, bits | Form.PRONOUN | Form.WITH_B, forms);
            add("ل" + stem + pronoun, bits | Form.PRONOUN | Form.WITH_L, forms);
        }
    }

    /** The accusative's alif: not behind ة, and not on broken plurals such as {@code مدافع}, which {@code مدافعا} is not one of. */
    private static boolean takesAlif(String noun) {
        boolean broken = noun.length() >= BROKEN && noun.charAt(2) == 'ا' && !noun.endsWith("ون");
        return !noun.endsWith("ة") && !noun.endsWith("ا") && !broken;
    }

    private static void addBare(String noun, int bits, Map<String, Integer> forms) {
        add(noun, bits, forms);
        if (noun.startsWith("ال")) {
            String rest = noun.substring(2);
            add("بال" + rest, bits | Form.WITH_B | Form.DEFINITE, forms);
            add("لل" + rest, bits | Form.WITH_L | Form.DEFINITE, forms);
            return;
        }
        add("ال" + noun, bits | Form.DEFINITE, forms);
        add("ب" + noun, bits | Form.WITH_B, forms);
        add("بال" + noun, bits | Form.WITH_B | Form.DEFINITE, forms);
        add("ل" + noun, bits | Form.WITH_L, forms);
        add("لل" + noun, bits | Form.WITH_L | Form.DEFINITE, forms);
        add("ك" + noun, bits, forms);
    }

    private static void add(String form, int bits, Map<String, Integer> forms) {
        forms.putIfAbsent(form, bits);
    }

    @Override
    public Iterable<String> ofLaterWord(String word) {
        Set<String> ways = new LinkedHashSet<>(List.of(word));
        if (!word.startsWith("ال")) {
            ways.add("ال" + word);
        }
        return ways;
    }
}
