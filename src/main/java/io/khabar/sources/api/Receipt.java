package io.khabar.sources.api;

import java.util.Locale;

/**
 * That a request was written, as it is kept in Kafka.
 *
 * @param digest of its items
 * @param at when, milliseconds since 1970
 */
record Receipt(String digest, long at) {

    static Receipt parse(String text) {
        int space = text.indexOf(' ');
        return new Receipt(text.substring(0, space), Long.parseLong(text.substring(space + 1)));
    }

    String text() {
        return String.format(Locale.ROOT, "%s %d", digest, at);
    }
}
