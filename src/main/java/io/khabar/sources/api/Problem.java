package io.khabar.sources.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request is not taken, as RFC 9457 has it. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** Seconds after which what was refused for the moment is worth another try. */
    static final int RETRY_SECONDS = 5;

    private final Kind kind;
    private final @Nullable String field;
    private final @Nullable Long line;

    /** Kinds of problems; each has a status of its own. */
    enum Kind {
        BAD_REQUEST(400, "The request cannot be read"),
        NOT_AUTHORIZED(401, "A valid bearer token is needed"),
        FORBIDDEN(403, "Web pages may not send articles"),
        TOO_LARGE(413, "The request or an article in it is too large"),
        UNSUPPORTED(415, "The content type is none that is read"),
        INVALID(422, "An article is not as it should be"),
        BUSY(429, "Too much is waiting for Kafka"),
        UNAVAILABLE(503, "Kafka does not answer");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        boolean isForTheMoment() {
            return this == BUSY || this == UNAVAILABLE;
        }
    }

    private Problem(Kind kind, String detail, @Nullable String field, @Nullable Long line) {
        super(detail);
        this.kind = kind;
        this.field = field;
        this.line = line;
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, null, null);
    }

    /** In a field of an article. */
    static Problem in(String field, String detail) {
        return new Problem(Kind.INVALID, detail, field, null);
    }

    /** The same, in a line of a batch. */
    Problem atLine(long number) {
        return new Problem(kind, "line " + number + ": " + getMessage(), field, number);
    }

    Kind kind() {
        return kind;
    }

    /** The body of the answer. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", kind.title);
        body.put("status", kind.status);
        body.put("detail", String.valueOf(getMessage()));
        if (field != null) {
            body.put("field", field);
        }
        if (line != null) {
            body.put("line", line);
        }
        return body;
    }
}
