package io.khabar.eval.language;

import io.khabar.eval.language.NtrexCorpus.Sample;
import io.khabar.model.Language;
import io.khabar.pipeline.language.LanguageDetector;
import java.util.ArrayList;
import java.util.List;

/** Whether a second language is named in mixed articles, and in none that are not mixed. */
final class Mixtures {

    /** How much of the other language is put in: a paragraph. */
    private static final int PARAGRAPH = 400;

    private final LanguageDetector detector;
    private final List<String> errors = new ArrayList<>();
    private int mixed;
    private int found;
    private int plain;
    private int invented;

    Mixtures(LanguageDetector detector) {
        this.detector = detector;
    }

    /** Asks each article as it is, and with a paragraph of the other language's same article in its middle. */
    void ask(List<Sample> articles, List<Sample> others) {
        for (int i = 0; i < Math.min(articles.size(), others.size()); i++) {
            Sample article = articles.get(i);
            Sample other = others.get(i);
            askPlain(article);
            if (article.text().length() >= 2 * PARAGRAPH && other.text().length() >= PARAGRAPH) {
                askMixed(article, other);
            }
        }
    }

    private void askPlain(Sample article) {
        plain++;
        if (detector.detect(article.text()).second() != null) {
            invented++;
            errors.add("second in plain " + article.language() + " " + article.number());
        }
    }

    private void askMixed(Sample article, Sample other) {
        mixed++;
        int middle = article.text().indexOf('\n', article.text().length() / 2) + 1;
        String text = article.text().substring(0, middle)
                + other.text().substring(0, PARAGRAPH).replace('\n', ' ')
                + '\n'
                + article.text().substring(middle);
        Language answer = detector.detect(text);
        if (answer.code().equals(article.language()) && other.language().equals(answer.second())) {
            found++;
        } else {
            errors.add("mixed " + article.language() + "+" + other.language() + " " + article.number() + " taken for "
                    + answer.code() + "+" + answer.second());
        }
    }

    double recall() {
        return found / (double) Math.max(1, mixed);
    }

    /** The share of plain articles that got a second language. */
    double invented() {
        return invented / (double) Math.max(1, plain);
    }

    List<String> errors() {
        return errors;
    }
}
