package io.khabar.pipeline.dedup;

import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Drives {@link BandProtocol} over Kafka Streams. */
final class BandProcessor implements Processor<String, BandQuery, String, Gathered> {
    private final DedupSettings settings;
    private ProcessorContext<String, Gathered> context;
    private BandStore store;

    BandProcessor(DedupSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Gathered> newContext) {
        context = newContext;
        store = new BandStore(newContext, settings);
    }

    @Override
    public void process(Record<String, BandQuery> record) {
        BandProtocol.on(record.value(), store)
                .ifPresent(answer ->
                        context.forward(new Record<>(answer.id(), answer, record.timestamp(), record.headers())));
    }
}
