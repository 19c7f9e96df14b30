package io.khabar.eval.events;

import io.khabar.eval.EvaluationDataMissing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tab-separated file with a line of heads, as rows by head. */
final class GoldTable {
    private GoldTable() {}

    static List<Map<String, String>> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            String[] heads = lines.get(0).split("\t", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row(heads, line.split("\t", -1)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Map<String, String> row(String[] heads, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heads.length; i++) {
            row.put(heads[i], i < cells.length ? cells[i].strip() : "");
        }
        return row;
    }
}
