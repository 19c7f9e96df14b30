package io.khabar.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well two groupings of the same articles agree.
 *
 * @param precision B-cubed: mean share of an article's group that belongs there
 * @param recall B-cubed: mean share of the right group that the article's group has
 * @param rand adjusted Rand index: 1 for the same groups, 0 for what chance would give
 */
record GroupAgreement(double precision, double recall, double rand) {
    static GroupAgreement of(Map<String, String> found, Map<String, String> right) {
        Map<String, Double> foundSizes = new HashMap<>();
        Map<String, Double> rightSizes = new HashMap<>();
        Map<String, Double> both = new HashMap<>();
        right.forEach((id, root) -> {
            String own = found.getOrDefault(id, id);
            foundSizes.merge(own, 1.0, Double::sum);
            rightSizes.merge(root, 1.0, Double::sum);
            both.merge(own + ' ' + root, 1.0, Double::sum);
        });
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, Double> cell : both.entrySet()) {
            String[] names = cell.getKey().split(" ", -1);
            double count = cell.getValue();
            precision += count * count / foundSizes.getOrDefault(names[0], count);
            recall += count * count / rightSizes.getOrDefault(names[1], count);
        }
        int all = right.size();
        return new GroupAgreement(precision / all, recall / all, rand(both, foundSizes, rightSizes, all));
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    private static double rand(
            Map<String, Double> both, Map<String, Double> found, Map<String, Double> right, double all) {
        double together = pairs(both);
        double foundPairs = pairs(found);
        double rightPairs = pairs(right);
        double expected = foundPairs * rightPairs / (all * (all - 1) / 2);
        double most = (foundPairs + rightPairs) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<String, Double> sizes) {
        ToDoubleFunction<Double> ofSize = size -> size * (size - 1) / 2;
        return sizes.values().stream().mapToDouble(ofSize).sum();
    }
}
