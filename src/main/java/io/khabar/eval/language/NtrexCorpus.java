package io.khabar.eval.language;

import io.khabar.eval.EvaluationDataMissing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** NTREX-128: one file of lines for each language, all translations of the same lines, grouped to documents. */
final class NtrexCorpus {

    private final Path folder;

    /** By line, the number of its document. */
    private final List<Integer> documents = new ArrayList<>();

    NtrexCorpus(Path data) {
        folder = data.resolve("ntrex128");
        Set<String> seen = new HashSet<>();
        for (String id : lines(folder.resolve("DOCUMENT_IDS.tsv"))) {
            seen.add(id);
            documents.add(seen.size() - 1);
        }
    }

    /**
     * A text of the corpus.
     *
     * @param number of the line, or of the document
     * @param language code as our detector would give it
     */
    record Sample(String language, int number, String text) {}

    /** The files, by name without the ending: {@code arb}, {@code ckb-Arab}. */
    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sample> sentences(String name) {
        List<String> lines = lines(folder.resolve(name + ".txt"));
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), documents.size()); i++) {
            samples.add(new Sample(LanguageCodes.normalised(name), i, lines.get(i)));
        }
        return samples;
    }

    List<Sample> headlines(String name) {
        return sentences(name).stream()
                .filter(sample -> sample.number() == 0
                        || !documents.get(sample.number()).equals(documents.get(sample.number() - 1)))
                .toList();
    }

    List<Sample> articles(String name) {
        List<StringBuilder> texts = new ArrayList<>();
        for (Sample sentence : sentences(name)) {
            int document = documents.get(sentence.number());
            while (texts.size() <= document) {
                texts.add(new StringBuilder());
            }
            texts.get(document).append(sentence.text()).append('\n');
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            samples.add(
                    new Sample(LanguageCodes.normalised(name), i, texts.get(i).toString()));
        }
        return samples;
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
