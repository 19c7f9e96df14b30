package io.khabar.pipeline.entities.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** The forms of a relational adjective: {@code سوري} → {@code السورية}, {@code السوريين}; {@code сирийск} → {@code сирийской}. */
final class Demonyms {
    private static final List<String> ARABIC_ENDINGS = List.of("", "ة", "ون", "ين", "ان", "تين", "تان", "ات", "ا");
    private static final List<String> RUSSIAN_ENDINGS =
            List.of("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими");

    private Demonyms() {}

    static List<String> forms(String language, String stem) {
        return switch (language) {
            case "ar" -> arabic(stem);
            case "ru" -> stem.endsWith("ск") || stem.endsWith("цк") ? with(stem, RUSSIAN_ENDINGS) : List.of(stem);
            default -> List.of(stem);
        };
    }

    private static List<String> arabic(String stem) {
        if (!stem.endsWith("ي")) {
            return List.of(stem, "ال" + stem);
        }
        List<String> forms = new ArrayList<>();
        for (String form : with(stem, ARABIC_ENDINGS)) {
            forms.add(form);
            forms.add("ال" + form);
        }
        return forms;
    }

    private static List<String> with(String stem, List<String> endings) {
        return endings.stream().map(stem::concat).toList();
    }
}
