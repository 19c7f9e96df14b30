package io.khabar.pipeline.events.reading;

import io.khabar.pipeline.events.reading.Days.Turn;

/** What single tokens say in an expression of time: days, months, years, and which way it points. */
final class DateTokens {
    static final int NOTHING = -1;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_DAY = 31;

    private final Reading reading;

    DateTokens(Reading reading) {
        this.reading = reading;
    }

    int monthAt(int i) {
        Sense sure = reading.sense(i, Tag.MONTH);
        if (sure != null) {
            return sure.number();
        }
        Sense maybe = reading.sense(i, Tag.MONTH_MAYBE);
        return maybe != null && supportsMonth(i) ? maybe.number() : 0;
    }

    private boolean supportsMonth(int i) {
        return reading.hasAny(i - 1, Tag.IN, Tag.FROM, Tag.PERIOD, Tag.MONTH)
                || isDay(i - 1)
                || saysTurn(i + 1)
                || reading.has(i + 1, Tag.MONTH)
                || yearNear(i + 1) != NOTHING;
    }

    /** Past the second name of {@code تموز/يوليو} or {@code سبتمبر (أيلول)}. */
    int afterMonthNames(int at) {
        int end = reading.end(at);
        boolean named = reading.hasAny(end, Tag.MONTH, Tag.MONTH_MAYBE);
        boolean twice = named && (reading.gapAfter(end - 1) & (Gap.SLASH | Gap.OPEN | Gap.DASH)) != 0;
        return twice ? reading.end(end) : end;
    }

    boolean isYearWord(int i) {
        Sense unit = reading.sense(i, Tag.PERIOD);
        return unit != null && "year".equals(unit.value());
    }

    /** Where a year stands after a month or season: at once, or behind {@code عام}, {@code من عام}, {@code of}. */
    int yearNear(int end) {
        int at = end;
        for (int skipped = 0; skipped < 2 && isFillerBeforeYear(at); skipped++) {
            at++;
        }
        return isWrittenYear(at) ? at : NOTHING;
    }

    private boolean isFillerBeforeYear(int i) {
        return isYearWord(i) || reading.has(i, Tag.FROM) || is(i, "of");
    }

    boolean is(int i, String word) {
        return i >= 0 && i < reading.size() && reading.view().is(i, word);
    }

    boolean isWrittenYear(int i) {
        return isPlainNumber(i) && isYear(number(i));
    }

    Turn turn(int from, int end, boolean ahead) {
        for (int at : new int[] {end, from - 1}) {
            if (reading.has(at, Tag.LAST)) {
                return Turn.BACK;
            }
            if (reading.has(at, Tag.NEXT)) {
                return Turn.AHEAD;
            }
            if (reading.has(at, Tag.THIS)) {
                return Turn.HERE;
            }
        }
        return ahead ? Turn.AHEAD : Turn.OPEN;
    }

    boolean saysTurn(int at) {
        return reading.hasAny(at, Tag.LAST, Tag.NEXT, Tag.THIS);
    }

    boolean isPlainNumber(int i) {
        return i >= 0 && i < reading.size() && reading.view().isNumber(i) && number(i) != NOTHING;
    }

    boolean isDay(int i) {
        return isPlainNumber(i) && number(i) >= 1 && number(i) <= LAST_DAY;
    }

    static boolean isYear(int number) {
        return FIRST_YEAR <= number && number <= LAST_YEAR;
    }

    int number(int i) {
        String token = i < 0 || i >= reading.size() ? "" : reading.view().token(i);
        boolean plain = !token.isEmpty() && token.length() <= 4 && token.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(token) : NOTHING;
    }
}
