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
            "آل", "بن", "ابن", "أبو", "ابو", "أبي", "ابي", "عبد", "أم", "ولد", "دي", "دو", "لو", "فان", "فون", "دير",
            "al", "bin", "ben", "abu", "abd", "de", "van", "von", "der", "le", "la", "el", "ul", "ur", "af");

    /** Words that belong to the word before them: {@code نصر الله}. */
    private static final Set<String> ENDINGS = Set.of("الله", "الدين", "الإسلام", "أوغلو", "مون", "moon");

    /** Words that tell kings and popes apart and name nobody. */
    private static final Set<String> ORDINALS =
            Set.of("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "الابن", "عشر", "Jr");

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
        String[] words = name.split(" ", -1);
        String last = words[words.length - 1];
        if (last.length() < 3 || ORDINALS.contains(last) || last.matches("[IVX]+")) {
            return "";
        }
        int from = words.length - (ENDINGS.contains(last) ? 2 : 1);
        while (from > 0 && PARTICLES.contains(words[from - 1].toLowerCase(Locale.ROOT))) {
            from--;
        }
        return from <= 0 ? "" : String.join(" ", List.of(words).subList(from, words.length));
    }
}
