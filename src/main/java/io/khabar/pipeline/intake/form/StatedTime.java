package io.khabar.pipeline.intake.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A time that an item states: RFC 3339, RFC 1123, a date alone (midnight UTC), or a time without zone (UTC). */
final class StatedTime {
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> OffsetDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]X"))
                    .toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
            text -> OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());

    private StatedTime() {}

    /** Milliseconds since 1970; null where the text is no time. */
    static @Nullable Long parse(String text) {
        String plain = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)[ t](?=\\d\\d:)", "$1T");
        return FORMS.stream()
                .map(form -> orNull(form, plain))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long orNull(Function<String, Instant> form, String text) {
        try {
            return form.apply(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
