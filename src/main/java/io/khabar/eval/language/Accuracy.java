package io.khabar.eval.language;

import io.khabar.eval.language.NtrexCorpus.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How many samples of each language were named right. */
final class Accuracy {

    private final String what;
    private final UnaryOperator<String> detector;
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    /** Counts for one language. */
    private static final class Tally {
        private int right;
        private int all;
    }

    /**
     * Counts nothing yet.
     *
     * @param what is asked, for the list of errors: {@code headline}
     * @param detector from text to code
     */
    Accuracy(String what, UnaryOperator<String> detector) {
        this.what = what;
        this.detector = detector;
    }

    Accuracy ask(List<Sample> samples) {
        for (Sample sample : samples) {
            String answer = LanguageCodes.normalised(detector.apply(sample.text()));
            Tally tally = tallies.computeIfAbsent(sample.language(), language -> new Tally());
            tally.all++;
            if (answer.equals(sample.language())) {
                tally.right++;
            } else {
                errors.add(what + " " + sample.language() + " " + sample.number() + " taken for " + answer);
            }
        }
        return this;
    }

    /** From 0 to 1, by language. */
    SortedMap<String, Double> byLanguage() {
        SortedMap<String, Double> shares = new TreeMap<>();
        tallies.forEach((language, tally) -> shares.put(language, tally.right / (double) tally.all));
        return shares;
    }

    double of(String language) {
        return byLanguage().getOrDefault(language, 0.0);
    }

    /** The mean over the languages. */
    double macro() {
        return byLanguage().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    /** The mean over those languages of which at least one sample was right: the ones that the detector knows at all. */
    double macroOfKnown() {
        return byLanguage().values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(share -> share > 0)
                .average()
                .orElse(Double.NaN);
    }

    List<String> errors() {
        return errors;
    }
}
