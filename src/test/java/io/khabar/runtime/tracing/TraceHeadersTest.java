package io.khabar.runtime.tracing;

import static io.khabar.runtime.tracing.TracedStages.CALLER;
import static io.khabar.runtime.tracing.TracedStages.SAMPLED;
import static io.khabar.runtime.tracing.TracedStages.TEXT;
import static io.khabar.runtime.tracing.TracedStages.TRACE;
import static io.khabar.runtime.tracing.TracedStages.UNSAMPLED;
import static io.khabar.runtime.tracing.TracedStages.article;
import static io.khabar.runtime.tracing.TracedStages.dedup;
import static io.khabar.runtime.tracing.TracedStages.enrich;
import static io.khabar.runtime.tracing.TracedStages.headers;
import static io.khabar.runtime.tracing.TracedStages.intake;
import static io.khabar.runtime.tracing.TracedStages.traceparent;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.wire.NewsHeaders;
import io.khabar.wire.Tracing;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which trace a record belongs to, and what goes on in its headers. */
class TraceHeadersTest {
    private final InMemorySpanExporter told = InMemorySpanExporter.create();
    private final Tracing tracing = TracedStages.tracing(Sampler.parentBased(Sampler.alwaysOn()), told);

    @Test
    void anItemWithoutATraceBeginsOne() {
        Headers after = intake(tracing, TEXT, new RecordHeaders()).headers();

        SpanData span = told.getFinishedSpanItems().get(0);
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(traceparent(after)).startsWith("00-" + span.getTraceId() + "-" + span.getSpanId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-1-2-01",
                "ff-" + TRACE + "-" + CALLER + "-01",
                "00-00000000000000000000000000000000-" + CALLER + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "nonsense",
                ""
            })
    void anInvalidTraceparentIsIgnoredWithItsState(String traceparent) {
        Headers after = intake(tracing, TEXT, headers(traceparent, "vendor=1")).headers();

        SpanData span = told.getFinishedSpanItems().get(0);
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getTraceId()).isNotEqualTo(TRACE);
        assertThat(traceparent(after)).contains(span.getSpanId());
        assertThat(after.lastHeader(Tracing.TRACESTATE)).isNull();
    }

    @Test
    void whatOtherSystemsAddToATraceGoesOn() {
        Headers afterIntake =
                intake(tracing, TEXT, headers(SAMPLED, "vendor=1,other=x")).headers();
        Headers afterDedup = dedup(tracing, article(), afterIntake).headers();

        assertThat(NewsHeaders.get(afterDedup, Tracing.TRACESTATE)).isEqualTo("vendor=1,other=x");
    }

    @Test
    void aTraceThatIsNotSampledGoesOnAsItCame() {
        Headers afterIntake =
                intake(tracing, TEXT, headers(UNSAMPLED, "vendor=1")).headers();
        Headers afterDedup = dedup(tracing, article(), afterIntake).headers();
        Headers afterEnrich = enrich(tracing, article(), afterDedup).headers();

        assertThat(told.getFinishedSpanItems()).isEmpty();
        assertThat(traceparent(afterEnrich)).isEqualTo(UNSAMPLED);
        assertThat(NewsHeaders.get(afterEnrich, Tracing.TRACESTATE)).isEqualTo("vendor=1");
    }

    @Test
    void whatTheSamplerLeavesOutIsLeftOutByTheNextStagesToo() {
        Tracing never = TracedStages.tracing(Sampler.parentBased(Sampler.alwaysOff()), told);

        Headers after = intake(never, TEXT, new RecordHeaders()).headers();
        dedup(tracing, article(), after);

        assertThat(told.getFinishedSpanItems()).isEmpty();
        assertThat(traceparent(after)).matches(".*-0[02]");
    }

    @Test
    void withoutTracingEveryHeaderStaysAsItIs() {
        Headers after =
                intake(Tracing.OFF, TEXT, headers("00-1-2-01", "vendor=1")).headers();
        Headers afterDedup = dedup(Tracing.OFF, article(), after).headers();

        assertThat(traceparent(afterDedup)).isEqualTo("00-1-2-01");
        assertThat(NewsHeaders.get(afterDedup, Tracing.TRACESTATE)).isEqualTo("vendor=1");
        assertThat(intake(Tracing.OFF, TEXT, new RecordHeaders()).headers().lastHeader(Tracing.TRACEPARENT))
                .isNull();
    }
}
