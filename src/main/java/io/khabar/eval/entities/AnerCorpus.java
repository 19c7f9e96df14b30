package io.khabar.eval.entities;

import io.khabar.eval.EvaluationDataMissing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/**
 * ANERcorp: Arabic news word by word, each with an IOB2 tag. The corpus tells nothing of where an article ends, so it is
 * cut into stretches of about an article's length at the next full stop.
 */
final class AnerCorpus {
    private static final String FILE = "anercorp/tokens.iob.xz";
    private static final int WORDS = 300;

    private AnerCorpus() {}

    /**
     * Some words of the corpus as one text, a space between words.
     *
     * @param starts of the words, in code points
     * @param tags of the words: {@code O}, {@code B-LOC}, {@code I-PERS}
     */
    record Stretch(String text, List<Integer> starts, List<String> tags) {}

    static List<Stretch> read(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        List<Stretch> stretches = new ArrayList<>();
        Collector collector = new Collector();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                collector.add(line);
                if (collector.isWhole()) {
                    stretches.add(collector.take());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        stretches.add(collector.take());
        return stretches;
    }

    private static final class Collector {
        private final StringBuilder text = new StringBuilder();
        private List<Integer> starts = new ArrayList<>();
        private List<String> tags = new ArrayList<>();
        private String last = "";

        void add(String line) {
            int cut = line.lastIndexOf(' ');
            if (cut <= 0) {
                return;
            }
            if (text.length() > 0) {
                text.append(' ');
            }
            last = line.substring(0, cut);
            starts.add(text.codePointCount(0, text.length()));
            tags.add(line.substring(cut + 1));
            text.append(last);
        }

        boolean isWhole() {
            return starts.size() >= WORDS && last.equals(".");
        }

        Stretch take() {
            Stretch stretch = new Stretch(text.toString(), List.copyOf(starts), List.copyOf(tags));
            text.setLength(0);
            starts = new ArrayList<>();
            tags = new ArrayList<>();
            return stretch;
        }
    }
}
