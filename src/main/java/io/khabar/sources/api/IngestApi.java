package io.khabar.sources.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.khabar.model.RawItem;
import io.khabar.sources.MediaType;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.fetch.BodyDecoder;
import io.khabar.sources.fetch.FetchRefused;
import io.khabar.wire.NewsJson;
import io.khabar.wire.Tracing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The HTTP API through which articles come in. */
public final class IngestApi implements MeterBinder, AutoCloseable {
    /** Where articles are posted to. */
    public static final String ARTICLES = "/v1/articles";

    private static final int ACCEPTED = 202;
    private static final int LONGEST_KEY = 255;
    private static final String WORK = "work";

    private final ApiSettings settings;
    private final Clock clock;
    private final Tracing tracing;
    private final DeliveryQueue queue;
    private final ApiCounts counts = new ApiCounts();
    private final Javalin server;

    private IngestApi(ApiSettings settings, RawItemSink sink, Clock clock, Tracing tracing) {
        this.settings = settings;
        this.clock = clock;
        this.tracing = tracing;
        this.queue = new DeliveryQueue(sink, settings.queueBytes(), clock);
        this.server = Javalin.create(this::configure);
    }

    /** Listens from now on, and tells nobody of the requests. */
    public static IngestApi start(ApiSettings settings, RawItemSink sink, Clock clock) {
        return start(settings, sink, clock, Tracing.OFF);
    }

    /**
     * Listens from now on.
     *
     * @param sink for this API alone, which closes it in the end
     * @param tracing is told of each request, whose trace goes on with its articles
     */
    public static IngestApi start(ApiSettings settings, RawItemSink sink, Clock clock, Tracing tracing) {
        IngestApi api = new IngestApi(settings, sink, clock, tracing);
        try {
            api.server.start(settings.host(), settings.port());
            return api;
        } catch (RuntimeException e) {
            api.close();
            throw e;
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.routes.before(ARTICLES, this::begin);
        config.routes.post(ARTICLES, this::post);
        config.routes.exception(Problem.class, this::answer);
        config.routes.after(ARTICLES, IngestApi::end);
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Meters of requests by status, articles taken and bytes that wait. */
    @Override
    public void bindTo(MeterRegistry registry) {
        counts.bindTo(registry);
        Gauge.builder("khabar.api.waiting", queue, DeliveryQueue::held)
                .baseUnit("bytes")
                .description("payload that waits for Kafka")
                .register(registry);
    }

    private void begin(Context request) {
        request.attribute(WORK, tracing.serve(request.method().name(), ARTICLES, request::header));
    }

    private static Tracing.Work work(Context request) {
        Tracing.Work work = request.attribute(WORK);
        return work == null ? Tracing.Work.NONE : work;
    }

    private static void end(Context request) {
        Tracing.Work work = work(request);
        work.status(request.statusCode());
        work.end();
    }

    private void post(Context request) throws IOException, InterruptedException {
        authorize(request);
        byte[] body = body(request);
        List<RawItem> items = items(request).read(body, clock.millis());
        Submission submission =
                new Submission(idempotencyKey(request), items, work(request).outgoing());
        boolean isNew = queue.write(submission, settings.patience());
        counts.accepted(isNew ? items.size() : 0);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("accepted", items.size());
        answer.put("repeated", !isNew);
        answer.put("items", items.stream().map(IngestApi::ids).toList());
        request.status(ACCEPTED).contentType("application/json").result(NewsJson.line(answer));
    }

    private static Map<String, String> ids(RawItem item) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("itemId", item.itemId());
        ids.put("articleId", item.articleId());
        return ids;
    }

    private void authorize(Context request) {
        switch (settings.access().of(request)) {
            case GRANTED -> {}
            case TOKEN_NEEDED ->
                throw Problem.of(Problem.Kind.NOT_AUTHORIZED, "send Authorization: Bearer with the token of api.token");
            case WEB_PAGE -> throw Problem.of(Problem.Kind.FORBIDDEN, "set api.token to take articles from web pages");
        }
    }

    private byte[] body(Context request) throws IOException {
        int most = settings.maxBodyBytes();
        byte[] sent = request.bodyInputStream().readNBytes(most + 1);
        if (sent.length > most) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE, "the request has more than " + most + " bytes; send smaller batches");
        }
        String encoding = request.header("Content-Encoding");
        try {
            return encoding == null ? sent : BodyDecoder.decode(sent, encoding, most);
        } catch (FetchRefused e) {
            boolean isUnknown = e.reason() == FetchRefused.Reason.UNREADABLE_ENCODING;
            throw Problem.of(
                    isUnknown ? Problem.Kind.UNSUPPORTED : Problem.Kind.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }

    private RequestItems items(Context request) {
        return new RequestItems(
                MediaType.parse(request.contentType()),
                new RequestItems.ArticleHeaders(
                        request.header("Khabar-Url"),
                        request.header("Khabar-Id"),
                        request.header("Khabar-Published-At"),
                        request.header("Content-Language")),
                request.queryParam("source"),
                settings.maxItemBytes());
    }

    private static @org.jspecify.annotations.Nullable String idempotencyKey(Context request) {
        String key = request.header("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problem.in("Idempotency-Key", "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private void answer(Problem problem, Context request) {
        counts.refused(problem.kind());
        if (problem.kind().isForTheMoment()) {
            request.header("Retry-After", Integer.toString(Problem.RETRY_SECONDS));
        }
        if (problem.kind() == Problem.Kind.NOT_AUTHORIZED) {
            request.header("WWW-Authenticate", "Bearer");
        }
        request.status(problem.kind().status())
                .contentType("application/problem+json")
                .result(NewsJson.line(problem.body()));
    }

    /** Takes no more requests, and writes those that wait. */
    @Override
    public void close() {
        server.stop();
        queue.close();
    }
}
