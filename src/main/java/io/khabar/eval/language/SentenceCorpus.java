package io.khabar.eval.language;

import io.khabar.eval.EvaluationDataMissing;
import io.khabar.eval.language.NtrexCorpus.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Texts of the language corpora, for evaluations that want texts of a language for something else. */
public final class SentenceCorpus {
    private final Path data;
    private final Map<String, List<Sample>> lingua;

    /**
     * Reads the sentences at once.
     *
     * @throws EvaluationDataMissing when the folder has none
     */
    public SentenceCorpus(Path data) {
        this.data = data;
        this.lingua = LinguaCorpus.read(data);
        if (lingua.isEmpty()) {
            throw new EvaluationDataMissing(data.resolve("lingua"));
        }
    }

    /** Sentences that have nothing to do with one another. */
    public List<String> sentences(String language) {
        return lingua.getOrDefault("sentences", List.of()).stream()
                .filter(sample -> sample.language().equals(language))
                .map(Sample::text)
                .toList();
    }

    /** News by the name of their file, such as {@code zho-CN}. */
    public List<String> articles(String name) {
        return new NtrexCorpus(data).articles(name).stream().map(Sample::text).toList();
    }
}
