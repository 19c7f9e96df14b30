package io.khabar.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Chooses records by their headers alone, so that what is not wanted is never decoded:
 * {@code NewsFilter.inLanguage("ar", "fa").and(NewsFilter.about("arms-deals"))}.
 */
@FunctionalInterface
public interface NewsFilter extends Predicate<Headers> {

    /** Everything. */
    static NewsFilter all() {
        return headers -> true;
    }

    /** Articles in one of some languages, BCP 47. */
    static NewsFilter inLanguage(String... codes) {
        return headerIsOneOf(HeaderNames.LANGUAGE, codes);
    }

    /** Articles about at least one of some topics. */
    static NewsFilter about(String... topics) {
        Set<String> wanted = Set.of(topics);
        return headers ->
                Arrays.stream(text(headers, HeaderNames.TOPICS).split(",", -1)).anyMatch(wanted::contains);
    }

    /** Events of one of some kinds, such as {@code ARMS_TRANSFER}. */
    static NewsFilter ofKind(String... kinds) {
        return headerIsOneOf(HeaderNames.KIND, kinds);
    }

    /** Events that are put in one of some ways, such as {@code ACTUAL}. */
    static NewsFilter inMode(String... modes) {
        return headerIsOneOf(HeaderNames.MODE, modes);
    }

    /** What both let through. */
    default NewsFilter and(NewsFilter other) {
        return headers -> test(headers) && other.test(headers);
    }

    private static NewsFilter headerIsOneOf(String name, String... values) {
        Set<String> wanted = Set.of(values);
        return headers -> wanted.contains(text(headers, name));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
