package io.khabar.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A pair of articles that a person labelled.
 *
 * @param same whether one is a copy of the other or holds it
 */
public record GoldPair(int one, int other, boolean same, String label, String note) {

    /** All pairs, without those noted as having an empty body or a caption for one. */
    public static List<GoldPair> read(Path data) {
        Path file = data.resolve("gold").resolve("duplicate_pairs.tsv");
        if (!Files.exists(file)) {
            throw new EvaluationDataMissing(file);
        }
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(GoldPair::of)
                    .filter(pair ->
                            !pair.note().contains("empty") && !pair.note().contains("caption"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldPair of(String line) {
        String[] cells = line.split("\t", -1);
        boolean same = cells[2].equals("duplicate") || cells[2].equals("contains");
        return new GoldPair(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), same, cells[2], cells[4]);
    }
}
