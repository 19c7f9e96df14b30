package io.khabar.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.Tracing;
import io.khabar.wire.Tracing.Work;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CollectorTracingTest {

    @Test
    void withoutAnEndpointNobodyIsTold() {
        try (CollectorTracing traces = CollectorTracing.start(settings(""), Map.of())) {
            assertThat(traces.tracing()).isSameAs(Tracing.OFF);
        }
    }

    @Test
    void theUsualVariableIsEnough() {
        Map<String, String> environment = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318");

        try (CollectorTracing traces = CollectorTracing.start(settings(""), environment)) {
            assertThat(traces.tracing().isOn()).isTrue();
        }
    }

    @Test
    void sendsToTheEndpointOfTheSettingByTheTimeItIsClosed() throws Exception {
        try (FakeCollector collector = FakeCollector.start()) {
            CollectorTracing traces = CollectorTracing.start(settings(collector.endpoint() + "/"), Map.of());
            Work work = traces.tracing().serve("POST", "/v1/articles", name -> null);
            work.status(503);
            work.end();
            traces.close();

            assertThat(collector.paths()).containsExactly("/v1/traces");
        }
    }

    @Test
    void refusesAnEndpointThatIsNoAddress() {
        assertThatThrownBy(() -> CollectorTracing.start(settings("collector"), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("collector")
                .hasMessageContaining("tracing.endpoint");
    }

    @Test
    void refusesAProtocolThatIsNotSpoken() {
        System.setProperty("otel.exporter.otlp.protocol", "grpc");
        try {
            assertThatThrownBy(() -> CollectorTracing.start(
                            settings(""), Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4317")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("grpc")
                    .hasMessageContaining("4318");
        } finally {
            System.clearProperty("otel.exporter.otlp.protocol");
        }
    }

    @Test
    void tellsOnceWhenTheCollectorGoesAndOnceWhenItIsBack() {
        Deque<CompletableResultCode> answers = new ArrayDeque<>();
        ToldExporter exporter = new ToldExporter(new Answering(answers), "http://collector:4318/v1/traces");
        ListAppender<ILoggingEvent> logs = new ListAppender<>();
        logs.start();
        Logger logger = (Logger) LoggerFactory.getLogger(ToldExporter.class);
        logger.addAppender(logs);
        logger.setLevel(Level.INFO);

        for (boolean isWell : List.of(true, false, false, true, true)) {
            answers.add(
                    isWell
                            ? CompletableResultCode.ofSuccess()
                            : CompletableResultCode.ofExceptionalFailure(new ConnectException("refused")));
            exporter.export(List.of());
        }
        logger.detachAppender(logs);
        logger.setLevel(null);

        assertThat(logs.list)
                .extracting(ILoggingEvent::getMessage)
                .containsExactly(
                        "the collector takes no traces; they are lost until it does, and nothing else is",
                        "the collector takes traces again");
        assertThat(logs.list.get(0).getKeyValuePairs().toString())
                .contains("http://collector:4318/v1/traces")
                .contains("refused");
    }

    private static Settings settings(String endpoint) {
        return SettingsLoader.load(Map.of("tracing.endpoint", endpoint), Map.of(), null);
    }

    private record Answering(Deque<CompletableResultCode> answers) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return answers.removeFirst();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
