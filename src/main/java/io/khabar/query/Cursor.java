package io.khabar.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page ended. In order the newest comes first; the place decides between records of one moment, so that pages neither
 * repeat nor omit one.
 *
 * @param arrived of its last record
 * @param place in Kafka of its last record
 */
public record Cursor(long arrived, long place) implements Comparable<Cursor> {
    @Override
    public int compareTo(Cursor other) {
        int byTime = Long.compare(other.arrived, arrived);
        return byTime != 0 ? byTime : Long.compare(other.place, place);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    public static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(unknown(text), e);
        }
        throw new IllegalArgumentException(unknown(text));
    }

    private static String unknown(String text) {
        return "cursor must be the next of the page before, but is '" + text + "'";
    }

    /** For addresses. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((arrived + " " + place).getBytes(StandardCharsets.UTF_8));
    }
}
