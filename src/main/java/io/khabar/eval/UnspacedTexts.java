package io.khabar.eval;

import io.khabar.eval.language.SentenceCorpus;
import io.khabar.model.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Copies in scripts that put no spaces between words: Chinese news, and texts put together from sentences of Chinese,
 * Japanese and Thai, as there is no corpus of whole articles.
 */
final class UnspacedTexts {
    private static final int SENTENCES_A_TEXT = 8;
    private static final Map<String, String> LANGUAGES = languages();

    private UnspacedTexts() {}

    private static Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("zh", "Chinese sentences");
        languages.put("ja", "Japanese sentences");
        languages.put("th", "Thai sentences");
        return languages;
    }

    static List<Table> tables(Path data, SortedMap<String, Double> figures) {
        SentenceCorpus corpus = new SentenceCorpus(data);
        List<Table> tables = new ArrayList<>();
        tables.add(table("Chinese news", corpus.articles("zho-CN"), figures));
        LANGUAGES.forEach((code, name) -> tables.add(table(name, texts(corpus.sentences(code)), figures)));
        return tables;
    }

    private static Table table(String name, List<String> texts, SortedMap<String, Double> figures) {
        List<Article> articles = new ArrayList<>();
        for (String text : texts) {
            articles.add(EditedCopies.blank(text, articles.size()));
        }
        EditedCopies copies = new EditedCopies(EditedCopies.Units.CHARACTERS, articles);
        figures.put("duplicates.unrelated." + name.toLowerCase(Locale.ROOT).replace(' ', '-'), copies.unrelatedTaken());
        Table found = copies.table(name, figures);
        List<List<String>> rows = new ArrayList<>(found.rows());
        rows.add(List.of(
                "none: unrelated texts taken for copies", DuplicatesEval.shown(copies.unrelatedTaken()), "", ""));
        return new Table(found.title(), found.columns(), rows);
    }

    private static List<String> texts(List<String> sentences) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i + SENTENCES_A_TEXT <= sentences.size(); i += SENTENCES_A_TEXT) {
            texts.add(String.join("\n", sentences.subList(i, i + SENTENCES_A_TEXT)));
        }
        return texts;
    }
}
