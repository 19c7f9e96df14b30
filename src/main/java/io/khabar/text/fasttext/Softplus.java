package io.khabar.text.fasttext;

/** ln(1 + e^x) from a table with linear interpolation; off by less than a millionth. */
final class Softplus {

    /** From here on the function is x, and 0 on the other side, to the precision of a float. */
    private static final int LIMIT = 20;

    private static final int STEPS = 512;
    private static final float[] VALUES = new float[2 * LIMIT * STEPS + 2];

    static {
        for (int i = 0; i < VALUES.length; i++) {
            VALUES[i] = (float) Math.log1p(Math.exp(i / (double) STEPS - LIMIT));
        }
    }

    private Softplus() {}

    static float of(float x) {
        if (x >= LIMIT) {
            return x;
        }
        if (x <= -LIMIT) {
            return 0;
        }
        float place = (x + LIMIT) * STEPS;
        int index = (int) place;
        return VALUES[index] + (place - index) * (VALUES[index + 1] - VALUES[index]);
    }
}
