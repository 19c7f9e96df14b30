package io.khabar.runtime.replay;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay begins.
 *
 * @param time of arrival, if it begins at one; {@link Instant#EPOCH} for all there is
 * @param offsets by partition, if it begins at them; a partition that is not named is read from its beginning
 */
public record ReplayFrom(@Nullable Instant time, SortedMap<Integer, Long> offsets) {

    /**
     * Reads {@code beginning}, an instant such as {@code 2026-01-31T12:00:00Z}, or {@code PARTITION:OFFSET,…}.
     *
     * @throws IllegalArgumentException when it is none of them; the message says what would do
     */
    public static ReplayFrom parse(String text) {
        if (text.equals("beginning")) {
            return new ReplayFrom(Instant.EPOCH, new TreeMap<>());
        }
        if (text.matches("\\d+:\\d+(,\\d+:\\d+)*")) {
            SortedMap<Integer, Long> offsets = new TreeMap<>();
            for (String pair : text.split(",", -1)) {
                String[] parts = pair.split(":", -1);
                offsets.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
            }
            return new ReplayFrom(null, offsets);
        }
        try {
            return new ReplayFrom(Instant.parse(text), new TreeMap<>());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "must be beginning, an instant such as 2026-01-31T12:00:00Z, or offsets such as 0:1200,1:1180, but is '"
                            + text + "'",
                    e);
        }
    }
}
