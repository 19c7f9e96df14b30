package io.khabar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One line of {@code expected.tsv}: what a sample comes out as. */
record ExpectedSample(
        String sample,
        String language,
        String relation,
        String topics,
        String credit,
        String creditName,
        String publisher,
        String publishedAt) {
    static final String NONE = "-";

    /** All lines, by sample. */
    static Map<String, ExpectedSample> all() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExpectedSample.class.getResourceAsStream("/samples/expected.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(ExpectedSample::of)
                    .collect(Collectors.toMap(ExpectedSample::sample, one -> one));
        }
    }

    private static ExpectedSample of(String line) {
        String[] cells = line.split("\t", -1);
        return new ExpectedSample(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
    }

    boolean isDeadLetter() {
        return relation.equals("dead-letter");
    }

    /** The sample that all texts which hold each other's words go back to, by the order of feeding. */
    String family(Map<String, ExpectedSample> all) {
        String other = relation.replaceFirst("^(duplicate of|extends|template of|correction of) ", "");
        return other.equals(relation)
                ? sample
                : Objects.requireNonNull(all.get(other), other).family(all);
    }
}
