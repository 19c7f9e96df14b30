package io.khabar.eval.events;

import java.util.Locale;

/** Shares, as numbers and as text. */
final class Ratio {
    private Ratio() {}

    static double of(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static String text(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio);
    }
}
