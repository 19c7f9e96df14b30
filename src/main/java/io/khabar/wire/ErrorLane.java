package io.khabar.wire;

import io.khabar.model.DeadLetter;
import io.khabar.model.Outcome;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * The way out for records that a step rejects: they leave the stream as dead letters, with the record as it was read.
 * Records that a step fails on with an exception leave by Kafka Streams' own exception handlers to the same Kafka topic.
 */
public final class ErrorLane {
    private final KafkaTopic<String, DeadLetter> deadLetters;

    public ErrorLane(KafkaTopic<String, DeadLetter> deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * Applies a step that may reject a record, and returns the stream of what it kept.
     *
     * @param step name of the step within the application, such as {@code parse}
     * @param application name of the application, such as {@code intake}
     * @param from Kafka topic that the stream was read from
     * @param core decides on each record; knows nothing of Kafka
     */
    public <V, R> KStream<String, R> through(
            String application,
            String step,
            KafkaTopic<String, V> from,
            KStream<String, V> stream,
            Function<Arrival<V>, Outcome<R>> core) {
        String stage = application + "/" + step;
        KStream<String, Sorted<R>> sorted =
                stream.processValues(() -> new SortingProcessor<>(stage, from, core), Named.as(step));
        KStream<String, Sorted<R>> rejected =
                sorted.filterNot((key, one) -> one.isKept(), Named.as(step + "-rejected"));
        deadLetters.write(step + "-write-rejected", letters(step, rejected));
        return sorted.filter((key, one) -> one.isKept(), Named.as(step + "-kept"))
                .mapValues(Sorted::kept, Named.as(step + "-unwrap"));
    }

    private static <R> KStream<String, DeadLetter> letters(String step, KStream<String, Sorted<R>> rejected) {
        return rejected.mapValues(Sorted::letter, Named.as(step + "-letter"))
                .selectKey((key, letter) -> letter.id(), Named.as(step + "-by-letter"));
    }
}
