package io.khabar.runtime.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** A span of time as a person writes it: {@code 250ms}, {@code 30s}, {@code 10m}, {@code 6h}, {@code 3d}, or as ISO 8601 does. */
final class DurationText {

    static final ConfigDef.Validator CHECK = new Check();

    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private DurationText() {}

    static Duration parse(String text) {
        Matcher simple = SIMPLE.matcher(text);
        if (!simple.matches()) {
            return Duration.parse(text);
        }
        Duration unit = UNITS.getOrDefault(simple.group(2), Duration.ZERO);
        return unit.multipliedBy(Long.parseLong(simple.group(1)));
    }

    /** Between two spans, both allowed. */
    static ConfigDef.Validator between(String least, String most) {
        return new Between(least, most);
    }

    private record Between(String least, String most) implements ConfigDef.Validator {
        @Override
        public void ensureValid(String key, Object value) {
            CHECK.ensureValid(key, value);
            Duration span = parse((String) value);
            if (span.compareTo(parse(least)) < 0 || span.compareTo(parse(most)) > 0) {
                throw new ConfigException(key, value, "this is out of bounds");
            }
        }

        @Override
        public String toString() {
            return "a span of time from " + least + " to " + most;
        }
    }

    private static final class Check implements ConfigDef.Validator {

        @Override
        public void ensureValid(String key, Object value) {
            try {
                if (parse((String) value).isNegative()) {
                    throw new ConfigException(key, value, "a span of time is not negative");
                }
            } catch (DateTimeParseException e) {
                throw new ConfigException(key, value, "this is no span of time");
            }
        }

        @Override
        public String toString() {
            return "a span of time such as 250ms, 30s, 10m, 6h or 3d";
        }
    }
}
