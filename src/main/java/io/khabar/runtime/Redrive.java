package io.khabar.runtime;

import io.khabar.model.Bytes;
import io.khabar.model.DeadLetter;
import io.khabar.wire.DeadLetters;
import io.khabar.wire.KafkaRefusal;
import io.khabar.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends dead letters back to the Kafka topics they came from, byte for byte, with a count of how often; then tells each
 * dead letter once more under its id, as one that was sent back.
 */
public final class Redrive {
    private Redrive() {}

    /**
     * Returns once the broker has them all.
     *
     * @param stack where they came from
     * @throws StartFailure when the broker does not take one
     */
    public static void sendBack(Stack stack, List<DeadLetter> letters) {
        Map<String, Object> properties = new HashMap<>(stack.client());
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            Serializer<DeadLetter> values =
                    stack.kafkaTopics().deadLetters().values().serializer();
            await(letters.stream().map(letter -> producer.send(record(letter))).toList());
            // Told after the fact: whoever sees it told can rely on it.
            await(letters.stream()
                    .map(letter -> producer.send(mark(letter, values)))
                    .toList());
        } catch (ExecutionException e) {
            throw new StartFailure("the broker did not take a dead letter back: " + KafkaRefusal.reasonOf(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while sending dead letters back", e);
        }
    }

    private static void await(List<Future<RecordMetadata>> sent) throws ExecutionException, InterruptedException {
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private static ProducerRecord<byte[], byte[]> mark(DeadLetter letter, Serializer<DeadLetter> values) {
        return new ProducerRecord<>(
                KafkaTopics.DEAD_LETTERS,
                letter.id().getBytes(StandardCharsets.UTF_8),
                values.serialize(KafkaTopics.DEAD_LETTERS, DeadLetters.sentBack(letter)));
    }

    private static ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(letter.kafkaTopic(), array(letter.key()), array(letter.value()));
        letter.headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.ISO_8859_1)));
        record.headers().remove(DeadLetters.REDRIVES);
        record.headers()
                .add(
                        DeadLetters.REDRIVES,
                        Integer.toString(letter.redrives() + 1).getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.array();
    }
}
