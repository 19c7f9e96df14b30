package io.khabar.sources.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What became of requests since the start. */
final class ApiCounts implements MeterBinder {
    private static final String REQUESTS = "khabar.api.requests";

    private final LongAdder articles = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final Map<Problem.Kind, LongAdder> refused = new EnumMap<>(Problem.Kind.class);

    ApiCounts() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            refused.put(kind, new LongAdder());
        }
    }

    /** A request that was answered 202, with as many articles as were new. */
    void accepted(int fresh) {
        requests.increment();
        articles.add(fresh);
    }

    void refused(Problem.Kind kind) {
        Objects.requireNonNull(refused.get(kind)).increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("khabar.api.articles", articles, LongAdder::sum)
                .description("articles taken by HTTP")
                .register(registry);
        count(registry, "202", requests);
        refused.forEach((kind, count) -> count(registry, Integer.toString(kind.status()), count));
    }

    private static void count(MeterRegistry registry, String status, LongAdder of) {
        FunctionCounter.builder(REQUESTS, of, LongAdder::sum)
                .tag("status", status)
                .description("requests to the HTTP API by the status they were answered")
                .register(registry);
    }
}
