package io.khabar.pipeline.entities.gazetteer;

import io.khabar.pipeline.entities.gazetteer.GazetteerFiles.TextFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of a language by section: first names, titles, verbs of speech. */
public final class WordLists {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private WordLists() {}

    /** The sections of a language, empty where it has no word list; a word may have spaces. */
    public static Map<String, List<String>> of(String language) {
        return LANGUAGES.contains(language) ? read(GazetteerFiles.shipped("words-" + language + ".txt")) : Map.of();
    }

    static List<TextFile> files() {
        return LANGUAGES.stream()
                .map(language -> GazetteerFiles.shipped("words-" + language + ".txt"))
                .toList();
    }

    /** A line {@code [section]} starts a section; words stand between commas; lines that start with # are comments. */
    private static Map<String, List<String>> read(TextFile file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : file.content().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.addAll(words(line));
            }
        }
        return sections;
    }

    private static List<String> words(String line) {
        return List.of(line.split(",")).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
