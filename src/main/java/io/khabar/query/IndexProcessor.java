package io.khabar.query;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Puts each record into the index of its partition. */
final class IndexProcessor implements Processor<byte[], byte[], Void, Void> {
    /** So long a record may stay unseen by who asks. */
    static final Duration FRESHNESS = Duration.ofSeconds(2);

    private static final Duration TIDY = Duration.ofMinutes(10);

    private final Shelf shelf;
    private ProcessorContext<Void, Void> context;
    private NewsIndex index;

    @SuppressWarnings("NullAway.Init") // init() is called before anything else
    IndexProcessor(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void init(ProcessorContext<Void, Void> newContext) {
        context = newContext;
        index = context.getStateStore(shelf.storeName());
        context.schedule(FRESHNESS, PunctuationType.WALL_CLOCK_TIME, now -> index.refreshForSearchers());
        context.schedule(TIDY, PunctuationType.WALL_CLOCK_TIME, index::forget);
        index.refresh();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        RecordMetadata place = context.recordMetadata().orElseThrow();
        index.put(new NewsIndex.Entry(
                place.partition(), place.offset(), record.timestamp(), record.key(), record.value()));
    }
}
