package io.khabar.eval.topics;

import io.khabar.eval.EvaluationDataMissing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Articles labelled by hand: for each topic of the header yes, passing or no. */
final class GoldTopics {
    private static final String FILE = "gold/topics.tsv";
    private static final List<String> NOT_TOPICS = List.of("i", "confidence", "note");

    /** One article's labels by topic, and the labeller's note on it. */
    record Row(int index, SortedMap<String, String> labels, String note) {}

    private final List<String> topics;
    private final List<Row> rows;

    private GoldTopics(List<String> topics, List<Row> rows) {
        this.topics = topics;
        this.rows = rows;
    }

    static GoldTopics read(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        try {
            List<List<String>> cells = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(GoldTopics::cells)
                    .toList();
            List<String> header = cells.get(0);
            List<Row> rows = cells.stream().skip(1).map(row -> row(header, row)).toList();
            return new GoldTopics(
                    header.stream().filter(name -> !NOT_TOPICS.contains(name)).toList(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Collections.addAll(cells, line.split("\t", -1));
        return cells;
    }

    private static Row row(List<String> header, List<String> cells) {
        SortedMap<String, String> labels = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!NOT_TOPICS.contains(header.get(i))) {
                labels.put(header.get(i), cells.get(i));
            }
        }
        return new Row(Integer.parseInt(cells.get(header.indexOf("i"))), labels, cells.get(cells.size() - 1));
    }

    List<String> topics() {
        return topics;
    }

    List<Row> rows() {
        return rows;
    }
}
