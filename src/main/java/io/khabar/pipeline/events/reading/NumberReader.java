package io.khabar.pipeline.events.reading;

import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words: {@code 24}, {@code خمسة وعشرون}, {@code ثلاثة آلاف}, {@code 1.3 مليار}. */
public final class NumberReader {
    private static final int LONGEST = 8;
    private static final int HEDGE = 3;
    private static final int FEW_DIGITS = 12;
    private static final double DOZENS_HIGH = 5;
    private static final int HUNDRED = 100;
    private static final double UNREADABLE = -1;

    private final Reading reading;

    public NumberReader(Reading reading) {
        this.reading = reading;
    }

    /** The number that begins at the token, with what limits it before and after. */
    public @Nullable Quantity at(int i) {
        Quantity plain = plain(i);
        return plain == null ? null : hedged(plain);
    }

    private @Nullable Quantity plain(int i) {
        if (i < 0 || i >= reading.size()) {
            return null;
        }
        Sense many = reading.sense(i, Tag.MANY);
        if (many != null && !reading.has(i - 1, Tag.NUMBER)) {
            double low = many.number();
            return new Quantity(low, low, low * DOZENS_HIGH - 1, i, reading.end(i));
        }
        return isWord(i) || reading.view().isNumber(i) ? sum(i) : null;
    }

    /** A letter such as the {@code m} of {@code I'm} scales a number, and is none alone. */
    private boolean isWord(int i) {
        boolean scale = reading.has(i, Tag.SCALE) && reading.view().token(i).length() > 1;
        return scale || reading.has(i, Tag.NUMBER);
    }

    private @Nullable Quantity sum(int from) {
        double total = 0;
        double current = 0;
        int i = from;
        while (i - from < LONGEST && (i == from || mayFollow(i))) {
            Sense scale = reading.sense(i, Tag.SCALE);
            if (scale == null) {
                double value = value(i);
                if (value == UNREADABLE) {
                    break;
                }
                current += value;
            } else if (scale.number() == HUNDRED) {
                current = Math.max(1, current) * HUNDRED;
            } else {
                total += Math.max(1, current) * scale.number();
                current = 0;
            }
            i = reading.end(i);
        }
        return i == from ? null : Quantity.exactly(total + current, from, i);
    }

    /** Whether the token goes on with a number: a scale, a joined word, or in English the word behind a ten. */
    private boolean mayFollow(int i) {
        if (!reading.continues(i) || (reading.gapAfter(i - 1) & ~Gap.DASH) != 0) {
            return false;
        }
        if (reading.has(i, Tag.SCALE)) {
            return true;
        }
        boolean word = reading.has(i, Tag.NUMBER);
        boolean spoken = !reading.view().isNumber(i - 1);
        return word
                && spoken
                && (reading.joined(i) || !"ar".equals(reading.view().language()));
    }

    private double value(int i) {
        Sense word = reading.sense(i, Tag.NUMBER);
        if (word != null) {
            return word.number();
        }
        return reading.view().isNumber(i) ? digits(reading.view().token(i)) : UNREADABLE;
    }

    /** A comma is a decimal mark unless three digits follow it; a full stop likewise where it stands more than once. */
    private static double digits(String token) {
        if (token.length() > FEW_DIGITS) {
            return UNREADABLE;
        }
        String plain = token.matches("\\d{1,3}(,\\d{3})+") ? token.replace(",", "") : token.replace(',', '.');
        plain = plain.matches("\\d{1,3}(\\.\\d{3}){2,}") ? plain.replace(".", "") : plain;
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException e) {
            return UNREADABLE;
        }
    }

    private Quantity hedged(Quantity plain) {
        Quantity range = range(plain);
        if (range != null) {
            return range;
        }
        int first = plain.from();
        for (Tag hedge : new Tag[] {Tag.AT_LEAST, Tag.MORE_THAN, Tag.ABOUT}) {
            int before = reading.before(plain.from(), hedge, HEDGE);
            if (before >= 0 && reading.end(before) == plain.from()) {
                first = before;
            }
        }
        return plain.within(first, plain.to());
    }

    /** {@code بين 30 و35}, {@code between 30 and 35}: the text stands by the lower figure. */
    private @Nullable Quantity range(Quantity low) {
        if (!reading.has(low.from() - 1, Tag.BETWEEN) || low.to() >= reading.size()) {
            return null;
        }
        boolean and = !reading.view().isNumber(low.to()) && !reading.joined(low.to());
        Quantity high = plain(and ? low.to() + 1 : low.to());
        if (high == null || high.best() < low.best()) {
            return null;
        }
        return new Quantity(low.best(), low.best(), high.best(), low.from(), high.to());
    }
}
