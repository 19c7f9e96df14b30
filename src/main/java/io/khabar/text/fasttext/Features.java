package io.khabar.text.fasttext;

import java.util.Arrays;

/** The features of a text that a model knows, by the numbers of their vectors; belongs to one text and one thread. */
public final class Features {

    private int[] rows = new int[256];
    private int count;
    private int features;

    Features() {}

    /** @param features how many features the vector is the sum of */
    void add(int row, int features) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = row;
        this.features += features;
    }

    /** How many features there are, those in sums included. */
    int size() {
        return features;
    }

    /**
     * The sum of the vectors. Eight columns at a time stay in registers, which is twice as fast as adding vector by vector.
     *
     * @param vectors of {@code dimension} numbers each, a multiple of eight
     */
    float[] sum(float[] vectors, int dimension) {
        float[] sum = new float[dimension];
        for (int column = 0; column < dimension; column += 8) {
            sumEight(vectors, dimension, column, sum);
        }
        return sum;
    }

    private void sumEight(float[] vectors, int dimension, int column, float[] sum) {
        float a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
        for (int i = 0; i < count; i++) {
            int at = rows[i] * dimension + column;
            a += vectors[at];
            b += vectors[at + 1];
            c += vectors[at + 2];
            d += vectors[at + 3];
            e += vectors[at + 4];
            f += vectors[at + 5];
            g += vectors[at + 6];
            h += vectors[at + 7];
        }
        float[] eight = {a, b, c, d, e, f, g, h};
        System.arraycopy(eight, 0, sum, column, 8);
    }
}
