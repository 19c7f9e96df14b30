package io.khabar.pipeline.topics.definition;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant. */
public final class Suggestion {
    private static final int MOST_EDITS = 3;

    private Suggestion() {}

    /** {@code , did you mean "…"?} with the nearest of the known names, or nothing where none is near. */
    public static String among(Collection<String> known, String written) {
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> distance(name, written)))
                .filter(name -> distance(name, written) <= Math.min(MOST_EDITS, written.length() / 2))
                .map(name -> ", did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** Levenshtein's distance. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
