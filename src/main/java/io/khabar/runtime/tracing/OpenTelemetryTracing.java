package io.khabar.runtime.tracing;

import io.khabar.wire.NewsHeaders;
import io.khabar.wire.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Work as spans of OpenTelemetry, named and described by its semantic conventions for messaging, Kafka and HTTP servers
 * (opentelemetry.io/docs/specs/semconv; those for messaging are still in development).
 */
final class OpenTelemetryTracing implements Tracing {
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> OF_MAP =
            (carrier, key) -> carrier == null ? null : carrier.get(key);

    private final Tracer tracer;
    private final Clock clock;

    /**
     * Spans of one tracer, whose sampler decides which are recorded.
     *
     * @param clock of this machine: work does not begin after now, whatever a broker's clock says
     */
    OpenTelemetryTracing(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Work process(Task task, Headers headers) {
        Map<String, String> incoming = incoming(name -> NewsHeaders.get(headers, name));
        Context parent = parent(incoming);
        SpanBuilder span = tracer.spanBuilder("process " + task.kafkaTopic())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", task.kafkaTopic())
                .setAttribute("messaging.consumer.group.name", "khabar-" + task.application())
                .setAttribute("khabar.application", task.application());
        describe(span, task);
        return new SpanOfWork(span.startSpan(), parent, incoming);
    }

    private void describe(SpanBuilder span, Task task) {
        if (task.key() != null) {
            span.setAttribute("messaging.kafka.message.key", task.key());
        }
        if (task.partition() >= 0) {
            span.setAttribute("messaging.destination.partition.id", Integer.toString(task.partition()));
        }
        if (task.offset() >= 0) {
            span.setAttribute("messaging.kafka.offset", task.offset());
        }
        if (task.since() >= 0 && task.since() < clock.millis()) {
            span.setStartTimestamp(task.since(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public Work serve(String method, String route, Function<String, @Nullable String> headers) {
        Map<String, String> incoming = incoming(headers);
        Context parent = parent(incoming);
        Span span = tracer.spanBuilder(method + " " + route)
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent)
                .setAttribute("http.request.method", method)
                .setAttribute("http.route", route)
                .setAttribute("url.path", route)
                .setAttribute("url.scheme", "http")
                .startSpan();
        return new SpanOfWork(span, parent, incoming);
    }

    private static Map<String, String> incoming(Function<String, @Nullable String> headers) {
        Map<String, String> incoming = new TreeMap<>();
        for (String name : List.of(TRACEPARENT, TRACESTATE)) {
            @Nullable String value = headers.apply(name);
            if (value != null) {
                incoming.put(name, value);
            }
        }
        return incoming;
    }

    /** Without a span where the header is missing or not as W3C wants it: a new trace begins then. */
    private static Context parent(Map<String, String> incoming) {
        return W3C.extract(Context.root(), incoming, OF_MAP);
    }

    /**
     * One span.
     *
     * @param parent with the span before it
     * @param incoming headers that the parent was read from
     */
    private record SpanOfWork(Span span, Context parent, Map<String, String> incoming) implements Work {
        private static final int SERVER_ERROR = 500;

        @Override
        public void set(String attribute, String value) {
            span.setAttribute(attribute, value);
        }

        @Override
        public void status(int code) {
            span.setAttribute("http.response.status_code", (long) code);
            if (code >= SERVER_ERROR) {
                fail(Integer.toString(code));
            }
        }

        @Override
        public void fail(String type) {
            span.setAttribute("error.type", type).setStatus(StatusCode.ERROR, type);
        }

        @Override
        public Map<String, String> outgoing() {
            if (isLeftOut()) {
                return incoming;
            }
            Map<String, String> outgoing = new TreeMap<>();
            W3C.inject(Context.root().with(span), outgoing, (carrier, name, value) -> outgoing.put(name, value));
            return outgoing;
        }

        /** A trace that whoever began it does not record goes on as it came: this span is in no collector to point at. */
        private boolean isLeftOut() {
            SpanContext before = Span.fromContext(parent).getSpanContext();
            return before.isValid()
                    && !before.isSampled()
                    && !span.getSpanContext().isSampled();
        }

        @Override
        public void end() {
            span.end();
        }
    }
}
