package io.khabar.sources;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Content-Type taken apart.
 *
 * @param name type and subtype in lower case, without parameters
 * @param charset as declared; absent where none is
 */
public record MediaType(String name, @Nullable String charset) {
    /** Says nothing: intake looks at the bytes. */
    public static final MediaType UNKNOWN = new MediaType("application/octet-stream", null);

    private static final int LONGEST_CHARSET = 64;

    /** Of a Content-Type header, however badly written. */
    public static MediaType parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return UNKNOWN;
        }
        String[] parts = header.split(";", -1);
        String name = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
        String charset = null;
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
                charset = charset(pair[1]);
            }
        }
        return new MediaType(name.isEmpty() ? UNKNOWN.name() : name, charset);
    }

    private static @Nullable String charset(String value) {
        String bare = value.replaceAll("[\"'\\s]", "");
        return bare.isEmpty() || bare.length() > LONGEST_CHARSET ? null : bare;
    }

    /** Whether an article can be in it as a JSON object. */
    public boolean isJson() {
        return name.equals("application/json") || name.endsWith("+json");
    }

    public boolean isHtml() {
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }
}
