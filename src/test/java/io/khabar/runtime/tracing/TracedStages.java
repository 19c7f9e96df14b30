package io.khabar.runtime.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
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
import io.khabar.runtime.DeadLetterHandler;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.TopologyDriver;
import io.khabar.wire.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The stages one by one, each with a driver of its own, and the headers that go in and come out. */
final class TracedStages {
    static final Instant NOON = TopologyDriver.NOON;
    static final Clock LATER = Clock.fixed(NOON.plusSeconds(3600), ZoneOffset.UTC);
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    static final String CALLER = "b7ad6b7169203331";
    static final String SAMPLED = "00-" + TRACE + "-" + CALLER + "-01";
    static final String UNSAMPLED = "00-" + TRACE + "-" + CALLER + "-00";
    static final Enricher ENRICHER = Enricher.shipped(TopicEngine.shipped());
    static final String TEXT = "Harbour report\n\nThe harbour master of Port Said counted twelve ships on Monday,"
            + " and told reporters that another four were expected before the end of the week.";

    private TracedStages() {}

    static Tracing tracing(Sampler sampler, InMemorySpanExporter told) {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(SimpleSpanProcessor.create(told))
                .build();
        return new OpenTelemetryTracing(provider.get("test"), LATER);
    }

    static TopologyDriver intakeDriver(Tracing tracing) {
        return new TopologyDriver(
                topics -> new NewsPipeline(topics, tracing)
                        .intake(new IntakeStage(
                                ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime),
                                topics,
                                1,
                                Duration.ofDays(30))),
                topics -> Map.of(
                        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                        DeadLetterHandler.class,
                        DeadLetterHandler.DEAD_LETTERS,
                        topics.deadLetters(),
                        DeadLetterHandler.APPLICATION,
                        "intake",
                        DeadLetterHandler.TRACING,
                        tracing));
    }

    static TestRecord<String, Article> intake(Tracing tracing, String text, Headers headers) {
        try (TopologyDriver driver = intakeDriver(tracing)) {
            pipe(driver, driver.kafkaTopics().raw(), item(text).articleId(), item(text), headers);
            return driver.output(driver.kafkaTopics().articles()).readRecord();
        }
    }

    static TestRecord<String, Article> dedup(Tracing tracing, Article article, Headers headers) {
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

    static TestRecord<String, EnrichedArticle> enrich(Tracing tracing, Article article, Headers headers) {
        try (TopologyDriver driver = new TopologyDriver(
                topics -> new NewsPipeline(topics, tracing).enrich(new EnrichStage(() -> ENRICHER, topics)))) {
            pipe(driver, driver.kafkaTopics().unique(), article.id(), article, headers);
            return driver.output(driver.kafkaTopics().enriched()).readRecord();
        }
    }

    static <V> void pipe(
            TopologyDriver driver, KafkaTopic<String, V> kafkaTopic, String key, V value, Headers headers) {
        driver.input(kafkaTopic).pipeInput(new TestRecord<>(key, value, new RecordHeaders(headers), NOON));
    }

    static Article article() {
        return intake(Tracing.OFF, TEXT, new RecordHeaders()).value();
    }

    static RawItem item(String text) {
        return new Received(
                        "desk",
                        "file",
                        "report/1",
                        new Received.Identity("https://desk.example/1", null),
                        Received.Content.of(text.getBytes(UTF_8), new MediaType("text/plain", "utf-8")),
                        Received.Stated.NOTHING)
                .at(NOON.toEpochMilli());
    }

    static Headers headers(String traceparent, @Nullable String tracestate) {
        Headers headers = new RecordHeaders();
        NewsHeaders.set(headers, Tracing.TRACEPARENT, traceparent);
        if (tracestate != null) {
            NewsHeaders.set(headers, Tracing.TRACESTATE, tracestate);
        }
        return headers;
    }

    static String traceparent(Headers headers) {
        return Objects.requireNonNull(NewsHeaders.get(headers, Tracing.TRACEPARENT));
    }

    static String text(SpanData span, String attribute) {
        return Objects.requireNonNull(span.getAttributes().get(AttributeKey.stringKey(attribute)), attribute);
    }
}
