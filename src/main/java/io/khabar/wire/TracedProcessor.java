package io.khabar.wire;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Tells of all that an application does with a record from here on, and lets the trace continue from there. */
public final class TracedProcessor<V> extends ContextualFixedKeyProcessor<String, V, V> {
    private final Tracing tracing;
    private final String application;

    private TracedProcessor(Tracing tracing, String application) {
        this.tracing = tracing;
        this.application = application;
    }

    /** The same stream; traced, if anybody is told. The step has no state, so instances with and without it go together. */
    public static <V> KStream<String, V> follow(Tracing tracing, String application, KStream<String, V> stream) {
        return tracing.isOn()
                ? stream.processValues(() -> new TracedProcessor<>(tracing, application), Named.as("trace-records"))
                : stream;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        Headers headers = record.headers();
        Tracing.Work work = tracing.process(task(record.key()), headers);
        work.passOn(headers);
        work.run(() -> context().forward(record));
    }

    private Tracing.Task task(String key) {
        RecordMetadata read = context().recordMetadata().orElseThrow();
        return Tracing.Task.now(application, read.topic(), key, read.partition(), read.offset());
    }
}
