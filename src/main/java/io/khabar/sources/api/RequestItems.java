package io.khabar.sources.api;

import io.khabar.model.RawItem;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.sources.StatedIdentity;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of one request.
 *
 * @param type of its body
 * @param headers that say something of an article, absent where they were not sent
 * @param source asked for in the query; absent for what each article states
 * @param maxItemBytes largest article that is taken
 */
record RequestItems(
        MediaType type, ArticleHeaders headers, @Nullable String source, int maxItemBytes) {
    private static final Set<String> BATCHES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines");
    private static final Set<String> TEXTS = Set.of("text/html", "application/xhtml+xml", "text/plain");
    private static final String NOBODY = "http";
    private static final MediaType JSON = new MediaType("application/json", null);

    /** What a request's headers say of an article that cannot say it itself. */
    record ArticleHeaders(
            @Nullable String url,
            @Nullable String id,
            @Nullable String publishedAt,
            @Nullable String language) {}

    /** In their order. */
    List<RawItem> read(byte[] body, long now) {
        if (BATCHES.contains(type.name())) {
            return lines(body, now);
        }
        refuseIfLarge(body.length);
        if (type.isJson()) {
            return List.of(json(body, now));
        }
        if (TEXTS.contains(type.name())) {
            return List.of(text(body).at(now));
        }
        throw Problem.of(
                Problem.Kind.UNSUPPORTED,
                "content type " + type.name() + "; send application/json, application/ninjs+json, "
                        + "application/x-ndjson, text/html or text/plain");
    }

    private List<RawItem> lines(byte[] body, long now) {
        List<RawItem> items = new ArrayList<>();
        int from = 0;
        for (long number = 1; from < body.length; number++) {
            int end = from;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            byte[] line = Arrays.copyOfRange(body, from, end);
            if (!isBlank(line)) {
                items.add(line(line, number, now));
            }
            from = end + 1;
        }
        if (items.isEmpty()) {
            throw Problem.of(Problem.Kind.BAD_REQUEST, "the batch has no line");
        }
        return items;
    }

    private RawItem line(byte[] line, long number, long now) {
        try {
            refuseIfLarge(line.length);
            return json(line, now);
        } catch (Problem e) {
            throw e.atLine(number);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return true;
    }

    private RawItem json(byte[] payload, long now) {
        FormCheck.check(payload);
        StatedIdentity stated = StatedIdentity.of(payload);
        String own = source == null ? stated.source() : source;
        return received(own, stated.identity(), Received.Content.of(payload, JSON), Received.Stated.NOTHING)
                .at(now);
    }

    private Received text(byte[] payload) {
        if (payload.length == 0) {
            throw Problem.of(Problem.Kind.BAD_REQUEST, "the body is empty");
        }
        return received(
                source,
                new Received.Identity(headers.url(), headers.id()),
                Received.Content.of(payload, type),
                new Received.Stated(null, time(headers.publishedAt()), headers.language(), Map.of()));
    }

    private static Received received(
            @Nullable String source, Received.Identity identity, Received.Content content, Received.Stated stated) {
        return new Received(source == null ? NOBODY : source, NOBODY, "/v1/articles", identity, content, stated);
    }

    private static @Nullable Long time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw Problem.in("Khabar-Published-At", "Khabar-Published-At must be RFC 3339 with offset");
        }
    }

    private void refuseIfLarge(int bytes) {
        if (bytes > maxItemBytes) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "the article has " + bytes + " bytes, and at most " + maxItemBytes + " are taken");
        }
    }
}
