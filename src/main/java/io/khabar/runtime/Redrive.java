package io.khabar.runtime;

import io.khabar.model.Bytes;
import io.khabar.model.DeadLetter;
import io.khabar.wire.DeadLetters;
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
import org.jspecify.annotations.Nullable;

/** Sends dead letters back to the Kafka topics they came from, byte for byte, with a count of how often. */
public final class Redrive {
    private Redrive() {}

    /**
     * Returns once the broker has them all.
     *
     * @param client Kafka client properties, {@code bootstrap.servers} among them
     * @throws StartFailure when the broker does not take one
     */
    public static void sendBack(Map<String, ?> client, List<DeadLetter> letters) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = letters.stream()
                    .map(letter -> producer.send(record(letter)))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new StartFailure("the broker did not take a dead letter back: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while sending dead letters back", e);
        }
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
