package io.khabar.runtime.tracing;

import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.Tracing;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends traces to a collector where one is named, by {@code tracing.endpoint} or as OpenTelemetry names it everywhere. All
 * else (sampler, service name, headers, certificates, batches) is set by OpenTelemetry's own variables and properties.
 */
public final class CollectorTracing implements AutoCloseable {
    /** A stop waits no longer for a collector. */
    private static final Duration LAST_SPANS = Duration.ofSeconds(5);

    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final String TRACES_ENDPOINT = "otel.exporter.otlp.traces.endpoint";
    private static final String PROTOCOL = "otel.exporter.otlp.protocol";
    private static final String TRACES_PROTOCOL = "otel.exporter.otlp.traces.protocol";
    private static final String HTTP = "http/protobuf";

    /** Kept, or the level set below would be forgotten with it: what it warns of is told by {@link ToldExporter}, once. */
    private static final Logger OF_EXPORTERS = Logger.getLogger("io.opentelemetry.exporter");

    private final Tracing tracing;
    private final @Nullable OpenTelemetrySdk sdk;

    private CollectorTracing(Tracing tracing, @Nullable OpenTelemetrySdk sdk) {
        this.tracing = tracing;
        this.sdk = sdk;
    }

    /**
     * Ready to send; a collector that does not answer is no hindrance, now or later.
     *
     * @param environment of the process
     * @throws StartFailure when a setting of traces is wrong
     */
    public static CollectorTracing start(Settings settings, Map<String, String> environment) {
        String named = settings.text(SettingKeys.TRACING_ENDPOINT).trim();
        if (named.isEmpty() && !isNamed(environment)) {
            return new CollectorTracing(Tracing.OFF, null);
        }
        try {
            OF_EXPORTERS.setLevel(Level.OFF);
            OpenTelemetrySdk sdk = sdk(named);
            return new CollectorTracing(new OpenTelemetryTracing(sdk.getTracer("io.khabar"), Clock.systemUTC()), sdk);
        } catch (ConfigurationException | IllegalArgumentException e) {
            throw new StartFailure(
                    "no traces can be sent: " + e.getMessage() + "; see " + SettingKeys.TRACING_ENDPOINT
                            + " and the variables that begin with OTEL_",
                    e);
        }
    }

    private static boolean isNamed(Map<String, String> environment) {
        return List.of(ENDPOINT, TRACES_ENDPOINT).stream()
                .anyMatch(property -> !said(property, environment).isBlank());
    }

    private static String said(String property, Map<String, String> environment) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(property)).orElse(environment.getOrDefault(variable, ""));
    }

    private static OpenTelemetrySdk sdk(String named) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> Map.of("otel.service.name", "khabar", PROTOCOL, HTTP))
                .addPropertiesCustomizer(config -> fixed(named, config))
                .addSpanExporterCustomizer((exporter, config) -> new ToldExporter(exporter, endpoint(config)))
                .build()
                .getOpenTelemetrySdk();
    }

    /** What is not left to the variables: figures are Prometheus's, logs go to standard error, and traces travel by HTTP. */
    private static Map<String, String> fixed(String named, ConfigProperties config) {
        Map<String, String> fixed =
                new HashMap<>(Map.of("otel.metrics.exporter", "none", "otel.logs.exporter", "none"));
        if (!named.isEmpty()) {
            fixed.put(TRACES_ENDPOINT, named.replaceFirst("/+$", "") + "/v1/traces");
            fixed.put(TRACES_PROTOCOL, HTTP);
            return fixed;
        }
        String protocol = config.getString(TRACES_PROTOCOL, config.getString(PROTOCOL, HTTP));
        if (!protocol.equals(HTTP)) {
            throw new ConfigurationException("OTEL_EXPORTER_OTLP_PROTOCOL is " + protocol + ", but Khabar speaks "
                    + HTTP + " only; leave it out and name the collector's HTTP port, which is usually 4318");
        }
        return fixed;
    }

    private static String endpoint(ConfigProperties config) {
        return config.getString(TRACES_ENDPOINT, config.getString(ENDPOINT, ""));
    }

    /** Whom the work on records is told to. */
    public Tracing tracing() {
        return tracing;
    }

    /** Sends what is left, in a few seconds or not at all. */
    @Override
    public void close() {
        if (sdk != null) {
            sdk.shutdown().join(LAST_SPANS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
