package io.khabar.ops.dashboard;

import io.javalin.http.Context;
import io.khabar.query.Gap;
import io.khabar.wire.NewsJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a request gets no answer, as RFC 9457 has it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String RETRY_SECONDS = "2";

    private final int status;
    private final transient List<Gap> gaps;

    private Refusal(int status, String detail, List<Gap> gaps) {
        super(detail);
        this.status = status;
        this.gaps = gaps;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, detail, List.of());
    }

    static Refusal unauthorized(String detail) {
        return new Refusal(401, detail, List.of());
    }

    static Refusal forbidden(String detail) {
        return new Refusal(403, detail, List.of());
    }

    static Refusal misdirected(String detail) {
        return new Refusal(421, detail, List.of());
    }

    static Refusal notFound(String detail) {
        return new Refusal(404, detail, List.of());
    }

    /** Nobody can say now; another try may find it. */
    static Refusal notNow(String detail, List<Gap> gaps) {
        return new Refusal(503, detail, gaps);
    }

    /** Asking again does not help, somebody has to mend it. */
    static Refusal failed(String detail) {
        return new Refusal(500, detail, List.of());
    }

    void answer(Context context) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("status", status);
        body.put("detail", String.valueOf(getMessage()));
        if (!gaps.isEmpty()) {
            body.put("gaps", gaps);
        }
        if (status == 503) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        if (status == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(status).contentType("application/problem+json").result(NewsJson.line(body));
    }
}
