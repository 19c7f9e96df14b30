package io.khabar.runtime;

import io.khabar.model.Bytes;
import io.khabar.model.DeadLetter;
import io.khabar.model.RejectReason;
import io.khabar.registry.RegistryUnavailable;
import io.khabar.wire.DeadLetters;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.Tracing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka Streams does with a record that an application fails on: the record becomes a dead letter, written in the
 * transaction that skips it, and the application goes on. Where not the record is at fault but the world, such as a
 * registry that does not answer, the application stops instead and tries the record again.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    /** Configuration key of the Kafka topic of dead letters, a {@link KafkaTopic}. */
    public static final String DEAD_LETTERS = "khabar.dead.letters";
    /** Configuration key of the application's name, such as {@code intake}. */
    public static final String APPLICATION = "khabar.application";

    /** Configuration key of who is told of what failed, a {@link Tracing}; nobody without it. */
    public static final String TRACING = "khabar.tracing";

    private static final int LONGEST_DETAIL = 500;

    private KafkaTopic<String, DeadLetter> deadLetters;
    private String application;
    private Tracing tracing;

    /** Made by Kafka Streams, which then configures it. */
    @SuppressWarnings("NullAway.Init") // configure() is called before anything else
    public DeadLetterHandler() {}

    @Override
    @SuppressWarnings("unchecked") // the key is ours and holds nothing else
    public void configure(Map<String, ?> configs) {
        deadLetters = (KafkaTopic<String, DeadLetter>) Objects.requireNonNull(configs.get(DEAD_LETTERS), DEAD_LETTERS);
        application = (String) Objects.requireNonNull(configs.get(APPLICATION), APPLICATION);
        tracing = configs.get(TRACING) instanceof Tracing given ? given : Tracing.OFF;
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        if (RegistryUnavailable.behind(failure).isPresent()) {
            return DeserializationExceptionHandler.Response.fail();
        }
        DeadLetter letter = letter(context, RejectReason.UNDECODABLE_RECORD, failure, record.key(), record.value());
        return DeserializationExceptionHandler.Response.resume(List.of(send(letter)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (RegistryUnavailable.behind(failure).isPresent()) {
            return ProcessingExceptionHandler.Response.fail();
        }
        DeadLetter letter = letter(
                context, RejectReason.PROCESSING_FAILED, failure, context.sourceRawKey(), context.sourceRawValue());
        return ProcessingExceptionHandler.Response.resume(List.of(send(letter)));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (!(failure instanceof RecordTooLargeException)) {
            return ProductionExceptionHandler.Response.fail();
        }
        DeadLetter letter =
                letter(context, RejectReason.UNSENDABLE, failure, context.sourceRawKey(), context.sourceRawValue());
        return ProductionExceptionHandler.Response.resume(List.of(send(letter)));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka Streams declares it
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        if (RegistryUnavailable.behind(failure).isPresent()) {
            return ProductionExceptionHandler.Response.fail();
        }
        DeadLetter letter =
                letter(context, RejectReason.UNSENDABLE, failure, context.sourceRawKey(), context.sourceRawValue());
        return ProductionExceptionHandler.Response.resume(List.of(send(letter)));
    }

    private ProducerRecord<byte[], byte[]> send(DeadLetter letter) {
        String name = deadLetters.name();
        return new ProducerRecord<>(
                name,
                deadLetters.keys().serializer().serialize(name, letter.id()),
                deadLetters.values().serializer().serialize(name, letter));
    }

    private DeadLetter letter(
            ErrorHandlerContext context,
            RejectReason reason,
            Exception failure,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        trace(context, reason);
        String stage = application + "/" + context.processorNodeId();
        return new DeadLetter(
                DeadLetters.id(stage, context.topic(), context.partition(), context.offset()),
                stage,
                reason,
                detail(failure),
                "",
                context.topic(),
                context.partition(),
                context.offset(),
                key == null ? null : Bytes.of(key),
                value == null ? null : Bytes.of(value),
                DeadLetters.readable(context.headers()),
                null,
                null,
                Math.max(0, context.timestamp()),
                DeadLetters.redrives(context.headers()));
    }

    /** Where the record did not get to a step that is traced, or Kafka refused what came of it later, there is no span yet. */
    private void trace(ErrorHandlerContext context, RejectReason reason) {
        Tracing.Work current = Tracing.Work.current();
        if (current != Tracing.Work.NONE) {
            current.fail(reason.name());
            return;
        }
        Tracing.Task task = Tracing.Task.now(application, context.topic(), null, context.partition(), context.offset());
        tracing.process(task, context.headers())
                .run(() -> Tracing.Work.current().fail(reason.name()));
    }

    private static String detail(Exception failure) {
        StringBuilder detail = new StringBuilder();
        for (Throwable cause = failure; cause != null && detail.length() < LONGEST_DETAIL; cause = cause.getCause()) {
            detail.append(detail.isEmpty() ? "" : "; because of ").append(cause);
        }
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }
}
