package io.khabar.pipeline.entities.gazetteer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parts of a person's full names that stand for the person once the full name was given. */
final class PersonNames {
    /** Words that belong to the family name after them. */
    private static final Set<String> PARTICLES = Set.of(
            "آل", "بن", "ابن", "أبو", "ابو", "أبي", "ابي", "عبد", "أم", "دي", "دو", "فان", "فون", "بوتو", "al", "bin",
            "ben", "abu", "abd", "de", "van", "von", "der", "le", "la", "el", "ul", "ur", "بلا");

    private PersonNames() {}

    /** Family names by language: the last word of each full name, with its particles. */
    static Map<String, Set<String>> parts(Map<String, List<String>> names) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        names.forEach((language, list) -> {
            Set<String> found = new LinkedHashSet<>();
            for (String name : list) {
                String family = family(name);
                if (!family.isEmpty() && !list.contains(family)) {
                    found.add(family);
                }
            }
            parts.put(language, found);
        });
        return parts;
    }

    private static String family(String name) {
        String[] words = name.split(" ");
        int from = words.length - 1;
        while (from > 0 && PARTICLES.contains(words[from - 1].toLowerCase(Locale.ROOT))) {
            from--;
        }
        if (from == 0 || words[words.length - 1].length() < 3) {
            return "";
        }
        return String.join(" ", List.of(words).subList(from, words.length));
    }
}
