package io.khabar.pipeline.entities.gazetteer;

import io.khabar.pipeline.entities.gazetteer.GazetteerFiles.TextFile;
import java.util.Arrays;
import java.util.List;

/** A file of columns separated by tabs, with a header; lines that start with # are comments. */
record Table(List<String> header, List<List<String>> rows) {

    static Table of(TextFile file) {
        List<List<String>> lines = file.content()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        int columns = lines.get(0).size();
        for (List<String> line : lines) {
            if (line.size() != columns) {
                throw new GazetteerException(file.name() + ": the row " + line + " must have " + columns + " columns");
            }
        }
        return new Table(lines.get(0), lines.subList(1, lines.size()));
    }

    /** The values of a cell, which stand between bars. */
    static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
}
