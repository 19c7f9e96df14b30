package io.khabar.pipeline.events.reading;

import io.khabar.model.DatePrecision;
import io.khabar.model.EventDate;
import io.khabar.pipeline.events.reading.Days.Turn;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one expression of time at a token. Hijri dates are left alone: their months are in no lexicon. */
final class DateGrammar {
    private static final int NOTHING = DateTokens.NOTHING;
    private static final Set<String> LEADS_YEAR =
            Set.of("the", "since", "from", "of", "until", "during", "early", "late", "mid", "by", "s");

    private final Reading reading;
    private final DateTokens tokens;
    private final PeriodGrammar periods;
    private final @Nullable Days days;

    DateGrammar(Reading reading, NumberReader numbers, @Nullable LocalDate today) {
        this.reading = reading;
        this.tokens = new DateTokens(reading);
        this.periods = new PeriodGrammar(reading, tokens, numbers);
        this.days = today == null ? null : new Days(today);
    }

    /** A date and the tokens that say it. */
    record Said(EventDate date, int from, int to) {}

    /** The expression of time that begins at the token. */
    @Nullable Said at(int i, boolean ahead) {
        Said written = written(i);
        if (written != null) {
            return written;
        }
        Said month = month(i, ahead);
        if (month != null || days == null) {
            return month != null ? month : year(i);
        }
        Said relative = relative(i, days, ahead);
        return relative != null ? relative : year(i);
    }

    private @Nullable Said relative(int i, Days known, boolean ahead) {
        Said offset = offset(i, known);
        if (offset != null) {
            return offset;
        }
        Said weekday = weekday(i, known, ahead);
        if (weekday != null) {
            return weekday;
        }
        return periods.at(i, known);
    }

    /** {@code 2019-04-07}, {@code 7/4/2019}. */
    private @Nullable Said written(int i) {
        if (!tokens.isPlainNumber(i) || !tokens.isPlainNumber(i + 1) || !tokens.isPlainNumber(i + 2)) {
            return null;
        }
        int between = reading.gapAfter(i) & reading.gapAfter(i + 1) & (Gap.DASH | Gap.SLASH);
        LocalDate date = between == 0 ? null : written(tokens.number(i), tokens.number(i + 1), tokens.number(i + 2));
        return date == null ? null : new Said(Days.day(date), i, i + 3);
    }

    private static @Nullable LocalDate written(int first, int month, int last) {
        if (DateTokens.isYear(first)) {
            return Days.date(first, month, last);
        }
        return DateTokens.isYear(last) ? Days.date(last, month, first) : null;
    }

    private @Nullable Said month(int i, boolean ahead) {
        int day = dayBefore(i);
        int at = day == NOTHING ? i : afterDays(i);
        int month = tokens.monthAt(at);
        if (month == 0) {
            return null;
        }
        int end = tokens.afterMonthNames(at);
        if (day == NOTHING && followsDay(end)) {
            day = tokens.number(end);
            end++;
        }
        Said full = withYear(i, end, day, month);
        return full != null || days == null ? full : withoutYear(new Span(i, end), day, month, days, ahead);
    }

    /** In English the day may follow: {@code July 12}. */
    private boolean followsDay(int end) {
        return "en".equals(reading.view().language()) && tokens.isDay(end);
    }

    private @Nullable Said withYear(int from, int afterMonth, int day, int month) {
        int yearAt = tokens.yearNear(afterMonth);
        if (yearAt == NOTHING) {
            return null;
        }
        YearMonth when = YearMonth.of(tokens.number(yearAt), month);
        LocalDate date = day == NOTHING ? null : Days.date(when.getYear(), month, day);
        return new Said(date == null ? Days.month(when) : Days.day(date), from, yearAt + 1);
    }

    private Said withoutYear(Span said, int day, int month, Days known, boolean ahead) {
        Turn turn = tokens.turn(said.from(), said.to(), ahead);
        int end = tokens.saysTurn(said.to()) ? said.to() + 1 : said.to();
        LocalDate date = day == NOTHING ? null : known.dayOfMonth(day, month, turn);
        if (date == null) {
            return new Said(Days.month(known.month(month, turn)), said.from(), end);
        }
        int firstDay = tokens.isDay(said.from()) ? Math.min(day, tokens.number(said.from())) : day;
        LocalDate first = known.dayOfMonth(firstDay, month, turn);
        return new Said(Days.between(first == null || first.isAfter(date) ? date : first, date), said.from(), end);
    }

    /** The day that a number before a month's name means; of {@code 30 و31 يوليو} the last. */
    private int dayBefore(int i) {
        if (!tokens.isDay(i)) {
            return NOTHING;
        }
        int at = afterDays(i);
        return at == NOTHING ? NOTHING : tokens.number(at - 1 - fillersBefore(at));
    }

    private int fillersBefore(int at) {
        return tokens.isDay(at - 1) ? 0 : 1;
    }

    /** Past {@code 30} or {@code 30 و31} and {@code من}, where a month's name stands. */
    private int afterDays(int i) {
        int at = i + 1;
        boolean second = !tokens.isPlainNumber(at) && tokens.monthAt(at) == 0 && tokens.isDay(at + 1);
        at = second ? at + 2 : at;
        if (tokens.monthAt(at) != 0) {
            return at;
        }
        boolean filler = reading.has(at, Tag.FROM) || tokens.is(at, "of");
        return filler && tokens.monthAt(at + 1) != 0 ? at + 1 : NOTHING;
    }

    private @Nullable Said offset(int i, Days known) {
        Sense sense = reading.sense(i, Tag.DAY_OFFSET);
        if (sense == null) {
            return null;
        }
        int end = reading.end(i);
        end = reading.has(end, Tag.WEEKDAY) ? reading.end(end) : end;
        return new Said(Days.day(known.today().plusDays(sense.number())), i, end);
    }

    private @Nullable Said weekday(int i, Days known, boolean ahead) {
        Sense sense = reading.sense(i, Tag.WEEKDAY);
        if (sense == null) {
            return null;
        }
        int end = reading.end(i);
        Turn turn = tokens.turn(i, end, ahead);
        LocalDate day = known.weekday(sense.number(), turn);
        Sense second = reading.has(i - 1, Tag.DAY_PART) ? reading.sense(end, Tag.WEEKDAY) : null;
        if (second != null) {
            LocalDate next = known.weekday(second.number(), turn);
            boolean night = day.plusDays(1).equals(next);
            return new Said(night ? Days.between(day, next) : Days.day(day), i, reading.end(end));
        }
        return new Said(Days.day(day), i, tokens.saysTurn(end) ? end + 1 : end);
    }

    /** {@code the 2006 war}, {@code since 2011}, {@code late 2015}. */
    private boolean isLedInEnglish(int i) {
        return i > 0
                && reading.isSubjectFirst()
                && LEADS_YEAR.contains(reading.view().token(i - 1));
    }

    private @Nullable Said year(int i) {
        boolean led = reading.hasAny(i - 1, Tag.YEAR_WORD, Tag.IN) || tokens.isYearWord(i - 1) || isLedInEnglish(i);
        if (!led || !tokens.isWrittenYear(i)) {
            return null;
        }
        EventDate date = Days.year(tokens.number(i));
        return new Said(new EventDate(date.from(), date.to(), DatePrecision.YEAR, ""), i, i + 1);
    }
}
