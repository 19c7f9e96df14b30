package io.khabar.runtime.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An exporter that tells once when its collector takes nothing, and once when it takes spans again. */
final class ToldExporter implements SpanExporter {
    private static final Logger LOG = LoggerFactory.getLogger(ToldExporter.class);

    private final SpanExporter exporter;
    private final String endpoint;
    private final AtomicBoolean isFailing = new AtomicBoolean();

    /**
     * Tells of one exporter.
     *
     * @param endpoint that it sends to, for people
     */
    ToldExporter(SpanExporter exporter, String endpoint) {
        this.exporter = exporter;
        this.endpoint = endpoint;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        result.whenComplete(() -> tell(result));
        return result;
    }

    private void tell(CompletableResultCode result) {
        if (result.isSuccess()) {
            if (isFailing.getAndSet(false)) {
                LOG.atInfo().addKeyValue("endpoint", endpoint).log("the collector takes traces again");
            }
            return;
        }
        if (!isFailing.getAndSet(true)) {
            LOG.atWarn()
                    .addKeyValue("endpoint", endpoint)
                    .addKeyValue("reason", reason(result.getFailureThrowable()))
                    .log("the collector takes no traces; they are lost until it does, and nothing else is");
        }
    }

    /** What keeps it from being reached says more than what is wrapped around it, or lies below. */
    private static String reason(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return cause.toString();
            }
        }
        return "it answers, but does not accept them: " + failure;
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
