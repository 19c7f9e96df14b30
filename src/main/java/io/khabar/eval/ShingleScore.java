package io.khabar.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a text was found, after the article extraction benchmark: shares of the shingles of four words that both
 * texts have, that only the prediction has and that only the truth has.
 *
 * @param truePositives share of the shingles in both
 * @param falsePositives share of those in the prediction alone
 * @param falseNegatives share of those in the truth alone
 */
record ShingleScore(double truePositives, double falsePositives, double falseNegatives) {
    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static ShingleScore of(String truth, String prediction) {
        Map<List<String>, Integer> expected = shingles(truth);
        Map<List<String>, Integer> found = shingles(prediction);
        double both = 0;
        double onlyExpected = 0;
        for (Map.Entry<List<String>, Integer> shingle : expected.entrySet()) {
            int count = found.getOrDefault(shingle.getKey(), 0);
            both += Math.min(count, shingle.getValue());
            onlyExpected += Math.max(0, shingle.getValue() - count);
        }
        double all = found.values().stream().mapToInt(Integer::intValue).sum();
        double onlyFound = all - both;
        double sum = Math.max(1, both + onlyFound + onlyExpected);
        return new ShingleScore(both / sum, onlyFound / sum, onlyExpected / sum);
    }

    boolean hasPrediction() {
        return truePositives + falsePositives > 0;
    }

    boolean hasTruth() {
        return truePositives + falseNegatives > 0;
    }

    double precision() {
        return falsePositives == 0 && falseNegatives == 0 ? 1 : ratio(falsePositives);
    }

    double recall() {
        return falsePositives == 0 && falseNegatives == 0 ? 1 : ratio(falseNegatives);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private double ratio(double wrong) {
        return truePositives == 0 ? 0 : truePositives / (truePositives + wrong);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> counts = new HashMap<>();
        if (words.isEmpty()) {
            return counts;
        }
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + WORDS))), 1, Integer::sum);
        }
        return counts;
    }
}
