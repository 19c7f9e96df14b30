package io.khabar.runtime.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.RawItem;
import io.khabar.pipeline.NewsPipeline;
import io.khabar.pipeline.dedup.DedupSettings;
import io.khabar.pipeline.dedup.DedupStage;
import io.khabar.pipeline.enrich.EnrichStage;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.pipeline.intake.IntakeStage;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.TopologyDriver;
import io.khabar.wire.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of each stage's work, and which headers go on. */
class TracedPipelineTest {
    private static final Instant NOON = TopologyDriver.NOON;
    private static final Clock LATER = Clock.fixed(NOON.plusSeconds(3600), ZoneOffset.UTC);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final String SAMPLED = "00-" + TRACE + "-" + CALLER + "-01";
    private static final String UNSAMPLED = "00-" + TRACE + "-" + CALLER + "-00";
    private static final Enricher ENRICHER = Enricher.shipped(TopicEngine.shipped());
    private static final String TEXT =
            "Harbour report\n\nThe harbour master of Port Said counted twelve ships on Monday,"
                    + " and told reporters that another four were expected before the end of the week.";

    private final InMemorySpanExporter told = InMemorySpanExporter.create();
    private final Tracing tracing = tracing(Sampler.parentBased(Sampler.alwaysOn()));

    private Tracing tracing(Sampler sampler) {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(SimpleSpanProcessor.create(told))
                .build();
        return new OpenTelemetryTracing(provider.get("test"), LATER);
    }

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
    void noTextOfAnArticleIsTold() {
        Headers after = intake(tracing, TEXT, headers(SAMPLED, null)).headers();
        enrich(tracing, article(), after);

        assertThat(told.getFinishedSpanItems()).hasSize(2).allSatisfy(span -> {
            assertThat(span.getAttributes().toString()).doesNotContain("arbour");
            assertThat(span.getStatus().getDescription()).doesNotContain("arbour");
        });
    }

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
        Tracing never = tracing(Sampler.parentBased(Sampler.alwaysOff()));

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

    private static TopologyDriver intakeDriver(Tracing tracing) {
        return new TopologyDriver(topics -> new NewsPipeline(topics, tracing)
                .intake(new IntakeStage(
                        ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime),
                        topics,
                        1,
                        Duration.ofDays(30))));
    }

    private static TestRecord<String, Article> intake(Tracing tracing, String text, Headers headers) {
        try (TopologyDriver driver = intakeDriver(tracing)) {
            pipe(driver, driver.kafkaTopics().raw(), item(text).articleId(), item(text), headers);
            return driver.output(driver.kafkaTopics().articles()).readRecord();
        }
    }

    private static TestRecord<String, Article> dedup(Tracing tracing, Article article, Headers headers) {
        try (TopologyDriver driver = new TopologyDriver(topics -> new NewsPipeline(topics, tracing)
                .dedup(new DedupStage(DedupSettings.DEFAULTS, 1, topics.articles())))) {
            pipe(driver, driver.kafkaTopics().articles(), article.id(), article, headers);
            TestRecord<String, Article> unique =
                    driver.output(driver.kafkaTopics().unique()).readRecord();
            String ofVerdict = traceparent(
                    driver.output(driver.kafkaTopics().verdicts()).readRecord().headers());
            assertThat(ofVerdict).isEqualTo(traceparent(unique.headers()));
            return unique;
        }
    }

    private static TestRecord<String, EnrichedArticle> enrich(Tracing tracing, Article article, Headers headers) {
        try (TopologyDriver driver = new TopologyDriver(
                topics -> new NewsPipeline(topics, tracing).enrich(new EnrichStage(() -> ENRICHER, topics)))) {
            pipe(driver, driver.kafkaTopics().unique(), article.id(), article, headers);
            return driver.output(driver.kafkaTopics().enriched()).readRecord();
        }
    }

    private static <V> void pipe(
            TopologyDriver driver, KafkaTopic<String, V> kafkaTopic, String key, V value, Headers headers) {
        driver.input(kafkaTopic).pipeInput(new TestRecord<>(key, value, new RecordHeaders(headers), NOON));
    }

    private static Article article() {
        return intake(Tracing.OFF, TEXT, new RecordHeaders()).value();
    }

    private static RawItem item(String text) {
        return new Received(
                        "desk",
                        "file",
                        "report/1",
                        new Received.Identity("https://desk.example/1", null),
                        Received.Content.of(text.getBytes(UTF_8), new MediaType("text/plain", "utf-8")),
                        Received.Stated.NOTHING)
                .at(NOON.toEpochMilli());
    }

    private static Headers headers(String traceparent, @Nullable String tracestate) {
        Headers headers = new RecordHeaders();
        NewsHeaders.set(headers, Tracing.TRACEPARENT, traceparent);
        if (tracestate != null) {
            NewsHeaders.set(headers, Tracing.TRACESTATE, tracestate);
        }
        return headers;
    }

    private static String traceparent(Headers headers) {
        return Objects.requireNonNull(NewsHeaders.get(headers, Tracing.TRACEPARENT));
    }

    private static String text(SpanData span, String attribute) {
        return Objects.requireNonNull(span.getAttributes().get(AttributeKey.stringKey(attribute)), attribute);
    }
}
