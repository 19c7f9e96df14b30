package io.khabar.runtime.tracing;

import static io.khabar.runtime.tracing.TracedStages.CALLER;
import static io.khabar.runtime.tracing.TracedStages.NOON;
import static io.khabar.runtime.tracing.TracedStages.SAMPLED;
import static io.khabar.runtime.tracing.TracedStages.TEXT;
import static io.khabar.runtime.tracing.TracedStages.TRACE;
import static io.khabar.runtime.tracing.TracedStages.article;
import static io.khabar.runtime.tracing.TracedStages.dedup;
import static io.khabar.runtime.tracing.TracedStages.enrich;
import static io.khabar.runtime.tracing.TracedStages.headers;
import static io.khabar.runtime.tracing.TracedStages.intake;
import static io.khabar.runtime.tracing.TracedStages.intakeDriver;
import static io.khabar.runtime.tracing.TracedStages.item;
import static io.khabar.runtime.tracing.TracedStages.pipe;
import static io.khabar.runtime.tracing.TracedStages.text;
import static io.khabar.runtime.tracing.TracedStages.traceparent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.MadeNews;
import io.khabar.model.RejectReason;
import io.khabar.pipeline.NewsPipeline;
import io.khabar.pipeline.watches.WatchStage;
import io.khabar.pipeline.watches.Watches;
import io.khabar.wire.TopologyDriver;
import io.khabar.wire.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** What is told of each stage's work. */
class TracedPipelineTest {
    private final InMemorySpanExporter told = InMemorySpanExporter.create();
    private final Tracing tracing = TracedStages.tracing(Sampler.parentBased(Sampler.alwaysOn()), told);

    @Test
    void eachStageIsTheParentOfTheNext() {
        Headers afterIntake = intake(tracing, TEXT, headers(SAMPLED, null)).headers();
        Headers afterDedup = dedup(tracing, article(), afterIntake).headers();
        Headers afterEnrich = enrich(tracing, article(), afterDedup).headers();

        List<SpanData> spans = told.getFinishedSpanItems();
        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactly("process news.raw.v1", "process news.articles.v1", "process news.unique.v1");
        assertThat(spans).extracting(SpanData::getTraceId).containsOnly(TRACE);
        assertThat(spans)
                .extracting(SpanData::getParentSpanId)
                .containsExactly(CALLER, spans.get(0).getSpanId(), spans.get(1).getSpanId());
        assertThat(traceparent(afterEnrich))
                .isEqualTo("00-" + TRACE + "-" + spans.get(2).getSpanId() + "-01");
    }

    @Test
    void describesARecordByTheConventionsForKafka() {
        intake(tracing, TEXT, headers(SAMPLED, null));

        SpanData span = told.getFinishedSpanItems().get(0);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(text(span, "messaging.system")).isEqualTo("kafka");
        assertThat(text(span, "messaging.operation.type")).isEqualTo("process");
        assertThat(text(span, "messaging.destination.name")).isEqualTo("news.raw.v1");
        assertThat(text(span, "messaging.destination.partition.id")).isEqualTo("0");
        assertThat(text(span, "messaging.consumer.group.name")).isEqualTo("khabar-intake");
        assertThat(text(span, "messaging.kafka.message.key"))
                .isEqualTo(item(TEXT).articleId());
        assertThat(span.getAttributes().get(AttributeKey.longKey("messaging.kafka.offset")))
                .isZero();
    }

    @Test
    void theWaitForAVerdictIsPartOfTheWork() {
        dedup(tracing, article(), headers(SAMPLED, null));

        SpanData span = told.getFinishedSpanItems().get(0);
        assertThat(span.getStartEpochNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(NOON.toEpochMilli()));
        assertThat(text(span, "khabar.relation")).isEqualTo("CANONICAL");
    }

    @Test
    void enrichmentTellsTheLanguage() {
        enrich(tracing, article(), headers(SAMPLED, null));

        SpanData span = told.getFinishedSpanItems().get(0);
        assertThat(text(span, "khabar.language")).isEqualTo("en");
        assertThat(text(span, "khabar.relation")).isEqualTo("CANONICAL");
    }

    @Test
    void aDeadLetterIsAnErrorWithItsReason() {
        try (TopologyDriver driver = intakeDriver(tracing)) {
            pipe(driver, driver.kafkaTopics().raw(), item(" ").articleId(), item(" "), headers(SAMPLED, null));

            DeadLetter letter =
                    driver.output(driver.kafkaTopics().deadLetters()).readValue();
            SpanData span = told.getFinishedSpanItems().get(0);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(text(span, "error.type")).isEqualTo(letter.reason().name());
            assertThat(letter.headers().get(Tracing.TRACEPARENT)).contains(span.getSpanId());
        }
    }

    @Test
    void aRecordThatCannotBeDecodedIsAnErrorOfTheTraceItCameWith() {
        try (TopologyDriver driver = intakeDriver(tracing)) {
            driver.rawInput(driver.kafkaTopics().raw())
                    .pipeInput(new TestRecord<>("key", "no record".getBytes(UTF_8), headers(SAMPLED, null), NOON));

            DeadLetter letter =
                    driver.output(driver.kafkaTopics().deadLetters()).readValue();
            SpanData span = told.getFinishedSpanItems().get(0);
            assertThat(letter.reason()).isEqualTo(RejectReason.UNDECODABLE_RECORD);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(text(span, "error.type")).isEqualTo(letter.reason().name());
            assertThat(span.getParentSpanId()).isEqualTo(CALLER);
        }
    }

    @Test
    void anAlertContinuesTheTraceOfItsArticle() {
        EnrichedArticle enriched = MadeNews.enriched("1", "en", "Harbour report", "arms-deals");
        Watches watches = Watches.parse("- {id: arms, topics: [arms-deals]}");
        try (TopologyDriver driver = new TopologyDriver(
                topics -> new NewsPipeline(topics, tracing).watch(new WatchStage(() -> watches, 1)))) {
            pipe(driver, driver.kafkaTopics().enriched(), "1", enriched, headers(SAMPLED, null));

            Headers afterWatch =
                    driver.output(driver.kafkaTopics().alerts()).readRecord().headers();
            SpanData span = told.getFinishedSpanItems().get(0);
            assertThat(span.getName()).isEqualTo("process news.enriched.v1");
            assertThat(span.getParentSpanId()).isEqualTo(CALLER);
            assertThat(traceparent(afterWatch)).contains(span.getSpanId());
        }
    }

    @Test
    void noTextOfAnArticleIsTold() {
        Headers after = intake(tracing, TEXT, headers(SAMPLED, null)).headers();
        enrich(tracing, article(), after);

        assertThat(told.getFinishedSpanItems()).hasSize(2).allSatisfy(span -> {
            assertThat(span.getAttributes().toString()).doesNotContain("arbour");
            assertThat(span.getStatus().getDescription()).doesNotContain("arbour");
        });
    }
}
