package io.khabar.pipeline.extraction.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: {@code 20 November 2019}, {@code Nov. 20, 2019}, {@code 20 تشرين الثاني/نوفمبر 2019}, {@code
 * ٢٠ نوفمبر ٢٠١٩}, {@code 20.11.2019}, {@code ۲۹ آبان ۱۳۹۸}; with the time of day where one follows.
 */
public final class SpokenDate {
    private static final Set<String> BETWEEN =
            Set.of("de", "of", "th", "st", "nd", "rd", "er", "من", "شهر", "del", "года", "г", "سنه", "عام");

    private static final Set<String> YEAR_SIGNS = Set.of("年", "년");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)\\s?([+-])(\\d{1,2}):?(\\d\\d)?");
    private static final ULocale PERSIAN = new ULocale("fa_IR@calendar=persian");

    private SpokenDate() {}

    /** A date and the token after it. */
    private record Read(LocalDate day, int end) {}

    /**
     * The first date of a text, in milliseconds since 1970; null where it has none.
     *
     * @param isMonthFirst whether {@code 11/12/2019} is in November
     */
    public static @Nullable Long find(String text, boolean isMonthFirst) {
        List<DateToken> tokens = DateToken.of(text);
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Read read = at(tokens, i, isMonthFirst);
            if (read != null) {
                LocalTime time = ClockTime.find(tokens, i, read.end());
                return read.day().atTime(time).toInstant(zone(text)).toEpochMilli();
            }
        }
        return null;
    }

    /** An offset from Greenwich that the text states: {@code GMT+0400}, {@code UTC-3}. */
    private static ZoneOffset zone(String text) {
        Matcher matcher = OFFSET.matcher(text);
        if (!matcher.find()) {
            return ZoneOffset.UTC;
        }
        int sign = matcher.group(1).equals("-") ? -1 : 1;
        int hours = Integer.parseInt(matcher.group(2));
        int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return hours > 14 || minutes > 59 ? ZoneOffset.UTC : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static @Nullable Read at(List<DateToken> tokens, int i, boolean isMonthFirst) {
        if (tokens.get(i).isBetween(1, 31)) {
            Read named = dayMonthYear(tokens, i);
            return named != null ? named : figures(tokens, i, isMonthFirst);
        }
        if (tokens.get(i).isNumber()) {
            return yearFirst(tokens, i);
        }
        return monthDayYear(tokens, i);
    }

    private static @Nullable Read dayMonthYear(List<DateToken> tokens, int i) {
        int at = skip(tokens, i + 1);
        Months.Found month = at < tokens.size() ? Months.at(tokens, at) : null;
        if (month == null) {
            return null;
        }
        int yearAt = skip(tokens, secondName(tokens, month.end()));
        return yearAt < tokens.size()
                ? read(tokens.get(yearAt).number(), month.month(), tokens.get(i).number(), yearAt + 1)
                : null;
    }

    /** The second name of a month that is written in both systems. */
    private static int secondName(List<DateToken> tokens, int at) {
        Months.Found second = at < tokens.size() ? Months.at(tokens, at) : null;
        return second == null ? at : second.end();
    }

    private static @Nullable Read monthDayYear(List<DateToken> tokens, int i) {
        Months.Found month = Months.at(tokens, i);
        int dayAt = month == null ? tokens.size() : month.end();
        if (month == null || dayAt >= tokens.size() || !tokens.get(dayAt).isBetween(1, 31)) {
            return null;
        }
        int yearAt = skip(tokens, dayAt + 1);
        return yearAt < tokens.size()
                ? read(
                        tokens.get(yearAt).number(),
                        month.month(),
                        tokens.get(dayAt).number(),
                        yearAt + 1)
                : null;
    }

    private static @Nullable Read yearFirst(List<DateToken> tokens, int i) {
        boolean isSpelled = YEAR_SIGNS.contains(tokens.get(i + 1).word());
        int monthAt = isSpelled ? i + 2 : i + 1;
        int dayAt = isSpelled ? i + 4 : i + 2;
        if (dayAt >= tokens.size() || !tokens.get(monthAt).isBetween(1, 12)) {
            return null;
        }
        if (!isSpelled && !(isJoined(tokens.get(monthAt)) && isJoined(tokens.get(dayAt)))) {
            return null;
        }
        int year = tokens.get(i).number();
        Months.Month month = new Months.Month(tokens.get(monthAt).number(), year < 1500);
        return read(year, month, tokens.get(dayAt).number(), dayAt + 1);
    }

    private static boolean isJoined(DateToken token) {
        return token.before().matches("[-/.]");
    }

    private static @Nullable Read figures(List<DateToken> tokens, int i, boolean isMonthFirst) {
        String sign = tokens.get(i + 1).before().strip();
        if (!sign.matches("[-/.]") || !tokens.get(i + 2).before().strip().equals(sign)) {
            return null;
        }
        int first = tokens.get(i).number();
        int second = tokens.get(i + 1).number();
        boolean isSwapped = second > 12 || (isMonthFirst && first <= 12);
        Months.Month month = new Months.Month(isSwapped ? first : second, false);
        return read(tokens.get(i + 2).number(), month, isSwapped ? second : first, i + 3);
    }

    private static int skip(List<DateToken> tokens, int from) {
        int at = from;
        while (at < tokens.size() && BETWEEN.contains(tokens.get(at).word())) {
            at++;
        }
        return at;
    }

    private static @Nullable Read read(int year, Months.Month month, int day, int end) {
        try {
            if (month.isPersian()) {
                return year < 1300 || year > 1500 ? null : new Read(persian(year, month.number(), day), end);
            }
            return year < 1900 || year > 2200 ? null : new Read(LocalDate.of(year, month.number(), day), end);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate persian(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        calendar.set(year, month - 1, day);
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    }
}
