package io.khabar.pipeline.extraction.dates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names of months in the languages of the pages that Khabar reads. */
final class Months {
    private static final String RESOURCE = "/extraction/months.txt";
    private static final Map<String, Month> BY_NAME = read();

    private Months() {}

    /**
     * A month.
     *
     * @param number from 1
     * @param isPersian whether it is of the solar Hijri calendar
     */
    record Month(int number, boolean isPersian) {}

    /** A month whose name stands in a list of folded words. */
    record Found(Month month, int end) {}

    static @Nullable Found at(List<DateToken> tokens, int first) {
        if (first + 1 < tokens.size()) {
            Month two = BY_NAME.get(
                    tokens.get(first).word() + " " + tokens.get(first + 1).word());
            if (two != null) {
                return new Found(two, first + 2);
            }
        }
        Month one = BY_NAME.get(tokens.get(first).word());
        return one == null ? null : new Found(one, first + 1);
    }

    private static Map<String, Month> read() {
        Map<String, Month> months = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Months.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    read(line, months);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return months;
    }

    private static void read(String line, Map<String, Month> months) {
        String[] parts = line.split(" ", 2);
        boolean isPersian = parts[0].startsWith("j");
        Month month = new Month(Integer.parseInt(isPersian ? parts[0].substring(1) : parts[0]), isPersian);
        for (String name : parts[1].split(",", -1)) {
            months.putIfAbsent(
                    String.join(
                            " ",
                            DateToken.of(name).stream().map(DateToken::word).toList()),
                    month);
        }
    }
}
