package io.khabar.pipeline.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of an article that no gazetteer has: who is named in full, and who is meant by a family name alone. */
final class People {
    private static final String ID = "person/unlisted/";

    /**
     * A person's name in the text.
     *
     * @param end token after the last
     * @param id made of the person's fullest name in the article
     */
    record Named(int end, String id, String name) {}

    private final Map<String, Named> byFamilyName = new HashMap<>();

    private People() {}

    static People of(List<PartReading> parts) {
        People people = new People();
        parts.forEach(people::readFullNames);
        return people;
    }

    private void readFullNames(PartReading part) {
        int i = 0;
        while (i < part.size()) {
            int end = part.personEnd(i);
            if (end > i + 1 && part.nameWord(end - 1) != NameWord.NONE) {
                byFamilyName.putIfAbsent(part.token(end - 1), named(part, i, end));
            }
            i = Math.max(i + 1, end);
        }
    }

    /** Who is named at a token; a name that ends before the next token means nobody. */
    Named at(PartReading part, int i) {
        int end = part.personEnd(i);
        if (end > i + 1) {
            return named(part, i, end);
        }
        Named full = i < part.size() && !part.is(i, WordClass.COMMON) ? byFamilyName.get(bare(part, i)) : null;
        if (full != null) {
            return new Named(i + 1, full.id(), full.name());
        }
        return end > i ? named(part, i, end) : new Named(i, "", "");
    }

    private static Named named(PartReading part, int first, int end) {
        StringBuilder slug = new StringBuilder(bare(part, first));
        for (int i = first + 1; i < end; i++) {
            slug.append('-').append(part.token(i));
        }
        String name = Written.evidence(part, first, end, part.classStart(first)).text();
        return new Named(end, ID + slug, name.replaceAll("\\s+", " "));
    }

    private static String bare(PartReading part, int i) {
        return part.token(i).substring(part.classStart(i));
    }
}
