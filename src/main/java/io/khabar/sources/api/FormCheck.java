package io.khabar.sources.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/** Whether a JSON article has what it must have, so that its sender hears of it at once and not a dead letter. */
final class FormCheck {
    private static final int DEEPEST = 100;
    /** The fields of our simple form that must be strings. */
    static final List<String> TEXTS = List.of(
            "title",
            "body",
            "id",
            "guid",
            "url",
            "source",
            "author",
            "publisher",
            "origin",
            "publishedAt",
            "modifiedAt",
            "language",
            "section",
            "imageUrl");

    private static final List<String> TIMES = List.of("publishedAt", "modifiedAt");
    private static final List<String> NINJS = List.of(
            "headlines", "bodies", "body_text", "body_html", "body_xhtml", "uri", "versioncreated", "versionCreated");
    private static final List<String> NINJS_HEADLINES = List.of("headlines", "headline");
    private static final List<String> NINJS_BODIES = List.of("bodies", "body_text", "body_html", "body_xhtml");
    private static final ObjectReader READER = reader();

    private FormCheck() {}

    private static ObjectReader reader() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
        return mapper.reader();
    }

    /** Passes if it is an article in our simple form or ninjs. */
    static void check(byte[] json) {
        JsonNode article = parse(json);
        if (!article.isObject()) {
            throw Problem.of(
                    Problem.Kind.INVALID, "an article is a JSON object; several are sent as NDJSON, one a line");
        }
        if (NINJS.stream().anyMatch(article::has)) {
            requireOneOf(article, NINJS_HEADLINES);
            requireOneOf(article, NINJS_BODIES);
        } else {
            checkSimple(article);
        }
    }

    private static JsonNode parse(byte[] json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw Problem.of(
                    Problem.Kind.BAD_REQUEST, "this is not JSON in UTF-8" + where + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Problem.of(Problem.Kind.BAD_REQUEST, "this is not JSON in UTF-8");
        }
    }

    private static void checkSimple(JsonNode article) {
        for (String field : TEXTS) {
            JsonNode value = article.path(field);
            if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
                throw Problem.in(field, field + " must be a string");
            }
        }
        requireText(article, "title");
        requireText(article, "body");
        for (String field : TIMES) {
            checkTime(field, article.path(field).asText(""));
        }
    }

    private static void requireText(JsonNode article, String field) {
        if (article.path(field).asText("").isBlank() || article.path(field).isNull()) {
            throw Problem.in(field, field + " is missing or blank");
        }
    }

    private static void requireOneOf(JsonNode article, List<String> fields) {
        if (fields.stream().noneMatch(article::hasNonNull)) {
            throw Problem.in(fields.get(0), "a ninjs article needs one of " + String.join(", ", fields));
        }
    }

    private static void checkTime(String field, String value) {
        if (value.isEmpty() || value.equals("null")) {
            return;
        }
        try {
            OffsetDateTime.parse(value);
        } catch (DateTimeException e) {
            throw Problem.in(field, field + " must be RFC 3339 with offset, such as 2019-04-08T17:30:00+03:00");
        }
    }
}
