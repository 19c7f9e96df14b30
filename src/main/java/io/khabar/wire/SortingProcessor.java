package io.khabar.wire;

import io.khabar.model.Bytes;
import io.khabar.model.DeadLetter;
import io.khabar.model.Outcome;
import io.khabar.model.RawItem;
import io.khabar.model.Rejected;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Runs a step's core on each record and turns what it rejects into a dead letter. */
final class SortingProcessor<V, R> extends ContextualFixedKeyProcessor<String, V, Sorted<R>> {
    private final String stage;
    private final KafkaTopic<String, V> from;
    private final Function<Arrival<V>, Outcome<R>> core;

    SortingProcessor(String stage, KafkaTopic<String, V> from, Function<Arrival<V>, Outcome<R>> core) {
        this.stage = stage;
        this.from = from;
        this.core = core;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        RecordMetadata read = context().recordMetadata().orElseThrow();
        Arrival<V> arrival = new Arrival<>(record.value(), read.partition(), read.offset(), record.timestamp());
        Sorted<R> sorted =
                core.apply(arrival).fold(Sorted::keep, rejected -> Sorted.reject(letter(record, read, rejected)));
        context().forward(record.withValue(sorted));
    }

    private DeadLetter letter(FixedKeyRecord<String, V> record, RecordMetadata read, Rejected rejected) {
        Tracing.Work.current().fail(rejected.reason().name());
        Object value = record.value();
        return new DeadLetter(
                DeadLetters.id(stage, from.name(), read.partition(), read.offset()),
                stage,
                rejected.reason(),
                rejected.detail(),
                rejected.remedy(),
                from.name(),
                read.partition(),
                read.offset(),
                Bytes.of(from.keys().serializer().serialize(from.name(), record.key())),
                Bytes.of(from.values().serializer().serialize(from.name(), record.value())),
                DeadLetters.readable(record.headers()),
                value instanceof RawItem item ? item.source() : null,
                value instanceof RawItem item ? item.itemId() : null,
                record.timestamp(),
                DeadLetters.redrives(record.headers()));
    }
}
