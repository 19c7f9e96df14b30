package io.khabar.pipeline.topics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people say texts are about: tab-separated, the text's id first, then a column for each topic. */
public final class TopicLabels {

    /** Whether a text is about a topic. */
    public enum Label {
        YES,
        PASSING,
        NO
    }

    private final Map<String, Map<String, Label>> byText = new HashMap<>();

    private TopicLabels() {}

    /** No labels. */
    public static TopicLabels none() {
        return new TopicLabels();
    }

    /** Reads labels; a cell that is none of yes, passing and no is no label, so that columns for notes may stand beside. */
    public static TopicLabels of(List<String> lines) {
        TopicLabels labels = new TopicLabels();
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> cells = cells(line);
            for (int i = 1; i < Math.min(header.size(), cells.size()); i++) {
                labels.put(cells.get(0), header.get(i), cells.get(i));
            }
        }
        return labels;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Collections.addAll(cells, line.split("\t", -1));
        return cells;
    }

    private void put(String text, String topic, String cell) {
        for (Label label : Label.values()) {
            if (label.name().toLowerCase(Locale.ROOT).equals(cell.strip())) {
                byText.computeIfAbsent(text, key -> new HashMap<>()).put(topic, label);
            }
        }
    }

    /** Whether anything is said of a text. */
    public boolean knows(String text) {
        return byText.containsKey(text);
    }

    /** What is said of a text and a topic, if anything is. */
    public Optional<Label> of(String text, String topic) {
        return Optional.ofNullable(byText.getOrDefault(text, Map.of()).get(topic));
    }
}
