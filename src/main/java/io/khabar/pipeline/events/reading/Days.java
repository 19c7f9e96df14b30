package io.khabar.pipeline.events.reading;

import io.khabar.model.DatePrecision;
import io.khabar.model.EventDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Reckons what words of time mean on the day an article was published. */
final class Days {
    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_SEASON = 3;

    /** Which way a word of time points: الماضي, المقبل, الحالي, or nothing said. */
    enum Turn {
        BACK,
        AHEAD,
        HERE,
        OPEN
    }

    private final LocalDate today;

    Days(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    static EventDate day(LocalDate day) {
        return new EventDate(day, day, DatePrecision.DAY, "");
    }

    static EventDate between(LocalDate from, LocalDate to) {
        return new EventDate(from, to, DatePrecision.DAY, "");
    }

    static EventDate month(YearMonth month) {
        return new EventDate(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, "");
    }

    static EventDate year(int year) {
        return new EventDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR, "");
    }

    /** A season by its first month; winter ends in the year after. */
    static EventDate season(int firstMonth, int year) {
        LocalDate from = LocalDate.of(year, firstMonth, 1);
        YearMonth last = YearMonth.of(year, firstMonth).plusMonths(MONTHS_A_SEASON - 1L);
        return new EventDate(from, last.atEndOfMonth(), DatePrecision.MONTH, "");
    }

    /** The day a weekday's name means: the last one up to today unless the text points ahead. */
    LocalDate weekday(int number, Turn turn) {
        DayOfWeek day = DayOfWeek.of(number);
        return switch (turn) {
            case AHEAD -> today.with(TemporalAdjusters.next(day));
            case BACK -> today.with(TemporalAdjusters.previous(day));
            default -> today.with(TemporalAdjusters.previousOrSame(day));
        };
    }

    /** The month a month's name means without a year. */
    YearMonth month(int number, Turn turn) {
        YearMonth here = YearMonth.from(today);
        YearMonth same = YearMonth.of(today.getYear(), number);
        return switch (turn) {
            case AHEAD -> same.isAfter(here) ? same : same.plusYears(1);
            case BACK -> same.isBefore(here) ? same : same.minusYears(1);
            case HERE -> same;
            default -> same.isAfter(here) ? same.minusYears(1) : same;
        };
    }

    /** The date that a day and a month mean without a year; absent for a day the month does not have. */
    @Nullable LocalDate dayOfMonth(int day, int month, Turn turn) {
        for (int year : new int[] {today.getYear(), today.getYear() - 1, today.getYear() + 1}) {
            LocalDate date = date(year, month, day);
            if (date != null && fits(date, turn)) {
                return date;
            }
        }
        return null;
    }

    private boolean fits(LocalDate date, Turn turn) {
        return switch (turn) {
            case AHEAD -> !date.isBefore(today);
            case HERE -> date.getYear() == today.getYear();
            default -> !date.isAfter(today.plusDays(DAYS_A_WEEK));
        };
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** A period some steps away: {@code الأسبوع الماضي} is the week −1. */
    @Nullable EventDate period(String unit, int steps) {
        return switch (unit) {
            case "day" -> day(today.plusDays(steps));
            case "week" -> week(today.plusWeeks(steps));
            case "month" -> month(YearMonth.from(today).plusMonths(steps));
            case "year" -> year(today.getYear() + steps);
            default -> null;
        };
    }

    private static EventDate week(LocalDate inside) {
        LocalDate monday = inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new EventDate(monday, monday.plusDays(DAYS_A_WEEK - 1L), DatePrecision.WEEK, "");
    }

    /** From today until some periods on: {@code خلال يومين}. */
    @Nullable EventDate until(String unit, int count) {
        LocalDate to = switch (unit) {
            case "day" -> today.plusDays(count);
            case "week" -> today.plusWeeks(count);
            case "month" -> today.plusMonths(count);
            case "year" -> today.plusYears(count);
            default -> null;
        };
        return to == null ? null : new EventDate(today, to, precision(unit), "");
    }

    private static DatePrecision precision(String unit) {
        return switch (unit) {
            case "day" -> DatePrecision.WEEK;
            case "week", "month" -> DatePrecision.MONTH;
            default -> DatePrecision.YEAR;
        };
    }

    /** The week up to today, for {@code قبل أيام}. */
    EventDate recently() {
        return new EventDate(today.minusDays(DAYS_A_WEEK), today, DatePrecision.WEEK, "");
    }
}
