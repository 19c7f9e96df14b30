package io.khabar.text.fasttext;

import java.util.List;

/**
 * The Huffman tree of a hierarchical softmax: leaves are labels, frequent ones near the root; the probability of a label is
 * the product of the decisions on the way to it.
 */
final class LabelTree {

    private final int labels;
    private final int dimension;
    private final int[] left;
    private final int[] right;
    private final float[] nodes;

    LabelTree(List<Long> counts, float[] nodes, int dimension) {
        this.labels = counts.size();
        this.nodes = nodes;
        this.dimension = dimension;
        this.left = new int[2 * labels - 1];
        this.right = new int[2 * labels - 1];
        build(counts);
    }

    /** Joins the two rarest nodes until one is left; the counts are in falling order, so two queues suffice. */
    private void build(List<Long> counts) {
        long[] weights = new long[2 * labels - 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < labels ? counts.get(i) : Long.MAX_VALUE;
        }
        int leaf = labels - 1;
        int inner = labels;
        for (int node = labels; node < weights.length; node++) {
            left[node] = leaf >= 0 && weights[leaf] < weights[inner] ? leaf-- : inner++;
            right[node] = leaf >= 0 && weights[leaf] < weights[inner] ? leaf-- : inner++;
            weights[node] = weights[left[node]] + weights[right[node]];
        }
    }

    /** Natural logarithms of the labels' probabilities. Parents have higher numbers than their children. */
    float[] logProbabilities(float[] mean) {
        float[] reached = new float[left.length];
        for (int node = left.length - 1; node >= labels; node--) {
            float score = score(mean, node - labels);
            float turnsRight = -Softplus.of(-score);
            reached[right[node]] = reached[node] + turnsRight;
            reached[left[node]] = reached[node] + turnsRight - score;
        }
        return reached;
    }

    private float score(float[] mean, int node) {
        float score = 0;
        for (int d = 0; d < dimension; d++) {
            score += mean[d] * nodes[node * dimension + d];
        }
        return score;
    }
}
