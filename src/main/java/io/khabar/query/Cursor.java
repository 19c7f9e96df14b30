package io.khabar.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page ended.
 *
 * @param arrived of its last record
 * @param key of its last record
 */
public record Cursor(long arrived, String key) {

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    public static Cursor parse(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no place to go on from: " + text);
        }
        return new Cursor(Long.parseLong(parts[0]), parts[1]);
    }

    /** For addresses. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((arrived + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
