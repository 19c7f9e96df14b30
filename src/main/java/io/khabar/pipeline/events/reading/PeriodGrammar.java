package io.khabar.pipeline.events.reading;

import io.khabar.model.EventDate;
import io.khabar.pipeline.events.reading.DateGrammar.Said;
import io.khabar.pipeline.events.reading.Days.Turn;
import org.jspecify.annotations.Nullable;

/** Reads periods: {@code قبل ثلاثة أيام}, {@code three days ago}, {@code الشهر الماضي}, {@code هذا الخريف}. */
final class PeriodGrammar {
    /** A longer way back is told by its year. */
    private static final int MOST_STEPS = 60;

    private final Reading reading;
    private final DateTokens tokens;
    private final NumberReader numbers;

    PeriodGrammar(Reading reading, DateTokens tokens, NumberReader numbers) {
        this.reading = reading;
        this.tokens = tokens;
        this.numbers = numbers;
    }

    @Nullable Said at(int i, Days known) {
        if (reading.hasAny(i, Tag.AGO, Tag.WITHIN)) {
            return led(i, known);
        }
        Said trailing = trailing(i, known);
        if (trailing != null) {
            return trailing;
        }
        Said season = season(i, known);
        return season != null ? season : period(i, known);
    }

    /** {@code قبل ثلاثة أيام}, {@code منذ يومين}, {@code خلال يومين}. */
    private @Nullable Said led(int i, Days known) {
        int at = reading.end(i);
        at = reading.hasAny(at, Tag.ABOUT, Tag.MORE_THAN) ? reading.end(at) : at;
        Quantity count = count(at);
        int unitAt = count == null ? at : count.to();
        Sense unit = reading.sense(unitAt, Tag.PERIOD);
        int end = unit == null ? at : reading.end(unitAt);
        if (unit == null || tokens.saysTurn(end) || isCountedFromAnother(end)) {
            return null;
        }
        EventDate date = counted(known, unit, count, reading.has(i, Tag.AGO));
        return date == null ? null : new Said(date, i, end);
    }

    /**
     * {@code بعد ثلاثة أيام على الهجوم}, {@code قبل يومين من الانتخابات}: from the day of something else, which the words do not say. {@code من الآن} is
     * from the article's.
     */
    private boolean isCountedFromAnother(int end) {
        boolean isFrom = tokens.is(end, "من") || tokens.is(end, "علي") || tokens.is(end, "of");
        return isFrom && !tokens.is(end + 1, "الان") && !reading.has(end + 1, Tag.DAY_OFFSET);
    }

    /** {@code three days ago}. */
    private @Nullable Said trailing(int i, Days known) {
        Quantity count = count(i);
        Sense unit = count == null ? null : reading.sense(count.to(), Tag.PERIOD);
        if (count == null || unit == null || !reading.has(count.to() + 1, Tag.AGO)) {
            return null;
        }
        EventDate date = counted(known, unit, count, true);
        return date == null ? null : new Said(date, i, count.to() + 2);
    }

    private @Nullable Quantity count(int at) {
        if (tokens.is(at, "a") || tokens.is(at, "an")) {
            return Quantity.exactly(1, at, at + 1);
        }
        return reading.has(at, Tag.FEW) ? new Quantity(0, 0, 0, at, reading.end(at)) : numbers.at(at);
    }

    private static @Nullable EventDate counted(Days known, Sense unit, @Nullable Quantity count, boolean back) {
        int steps = count == null ? steps(unit) : Math.min(MOST_STEPS, count.count());
        if (steps == 0) {
            return back && "day".equals(unit.value()) ? known.recently() : null;
        }
        return back ? known.period(unit.value(), -steps) : known.until(unit.value(), steps);
    }

    /** How many a noun means by its form alone; none that is known for a plural. */
    private static int steps(Sense unit) {
        if (unit.is(Form.DUAL)) {
            return 2;
        }
        return unit.is(Form.PLURAL) ? 0 : 1;
    }

    /** {@code صيف 2019}, {@code هذا الخريف}. */
    private @Nullable Said season(int i, Days known) {
        Sense season = reading.sense(i, Tag.SEASON);
        if (season == null) {
            return null;
        }
        int end = reading.end(i);
        int yearAt = tokens.yearNear(end);
        if (yearAt != DateTokens.NOTHING) {
            return new Said(Days.season(season.number(), tokens.number(yearAt)), i, yearAt + 1);
        }
        if (!isTurned(i)) {
            return null;
        }
        int year = known.month(season.number(), tokens.turn(i, end, false)).getYear();
        return new Said(Days.season(season.number(), year), i, endWithTurn(end));
    }

    /** {@code الشهر الماضي}, {@code next week}. */
    private @Nullable Said period(int i, Days known) {
        Sense unit = reading.sense(i, Tag.PERIOD);
        if (unit == null || unit.is(Form.PLURAL | Form.DUAL) || !isTurned(i)) {
            return null;
        }
        int end = reading.end(i);
        EventDate date = known.period(unit.value(), steps(tokens.turn(i, end, false)));
        return date == null ? null : new Said(date, i, endWithTurn(end));
    }

    private static int steps(Turn turn) {
        return switch (turn) {
            case BACK -> -1;
            case AHEAD -> 1;
            default -> 0;
        };
    }

    private boolean isTurned(int i) {
        return tokens.saysTurn(reading.end(i)) || tokens.saysTurn(i - 1);
    }

    private int endWithTurn(int end) {
        return tokens.saysTurn(end) ? end + 1 : end;
    }
}
