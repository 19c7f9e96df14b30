package io.khabar.pipeline.dedup;

import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Drives {@link BandProtocol} over Kafka Streams. */
final class BandProcessor implements Processor<String, BandQuery, String, Gathered> {
    private ProcessorContext<String, Gathered> context;
    private BandStore store;

    @Override
    public void init(ProcessorContext<String, Gathered> newContext) {
        context = newContext;
        store = newContext.getStateStore(BandStore.NAME);
    }

    @Override
    public void process(Record<String, BandQuery> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        store.take(record.value(), place.offset())
                .ifPresent(answer ->
                        context.forward(new Record<>(answer.id(), answer, record.timestamp(), record.headers())));
    }
}
