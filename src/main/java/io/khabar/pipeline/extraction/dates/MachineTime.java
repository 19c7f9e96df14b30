package io.khabar.pipeline.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time as metadata state it: ISO 8601 with the liberties that sites take, RFC 1123, seconds since 1970. */
public final class MachineTime {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ]+(\\d\\d?):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)?)?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private MachineTime() {}

    /** Milliseconds since 1970; null where it is no time. */
    public static @Nullable Long parse(String text) {
        String plain = text.strip();
        if (EPOCH.matcher(plain).matches()) {
            long value = Long.parseLong(plain);
            return plain.length() == 10 ? value * 1000 : value;
        }
        Matcher iso = ISO.matcher(plain);
        try {
            if (iso.matches()) {
                return iso(iso);
            }
            return OffsetDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException e) {
            return SpokenDate.find(plain, true);
        }
    }

    private static long iso(Matcher iso) {
        LocalDateTime time = LocalDateTime.of(
                number(iso, 1), number(iso, 2), number(iso, 3), number(iso, 4), number(iso, 5), number(iso, 6));
        return time.toInstant(offset(iso.group(7))).toEpochMilli();
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(@Nullable String zone) {
        return zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
