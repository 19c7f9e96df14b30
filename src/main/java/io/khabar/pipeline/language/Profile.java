package io.khabar.pipeline.language;

import java.util.List;
import java.util.Set;

/**
 * What is known of a language beside the n-gram model.
 *
 * @param label the model's name for it
 * @param code BCP 47
 * @param scripts ISO 15924
 * @param rare whether news in it is so rare that it takes clearer evidence
 * @param letters of its alphabet; empty where it is not known or does not matter
 * @param borrowed letters that it meets in names and loan words
 * @param functionWords words that hold its sentences together
 */
record Profile(
        String label,
        String code,
        Set<String> scripts,
        boolean rare,
        String letters,
        String borrowed,
        List<String> functionWords) {

    private static final String NONE = "-";

    /** Reads a line of {@code languages.tsv}. */
    static Profile parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 7) {
            throw new IllegalArgumentException("seven columns wanted, but " + columns.length + " in: " + line);
        }
        return new Profile(
                columns[0],
                columns[1],
                Set.of(columns[2].split(",")),
                columns[3].equals("rare"),
                known(columns[4]),
                known(columns[5]),
                columns[6].equals(NONE) ? List.of() : List.of(columns[6].split(" ")));
    }

    /** Whether the alphabet is known and the letter has no place in it. */
    boolean isWithout(int letter) {
        return !letters.isEmpty() && letters.indexOf(letter) < 0 && borrowed.indexOf(letter) < 0;
    }

    private static String known(String column) {
        return column.equals(NONE) ? "" : column;
    }
}
