package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.registry.RegistryUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RecordDeserializationException.DeserializationExceptionOrigin;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndecodableTest {
    private static final TopicPartition PARTITION = new TopicPartition("news.raw.v1", 0);

    private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");

    @BeforeEach
    void giveThreeRecords() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.seek(PARTITION, 4);
        for (long offset = 4; offset < 7; offset++) {
            consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, "key", "value " + offset));
        }
    }

    @Test
    void aRecordThatCannotBeDecodedIsPassedOverAndNoneBehindIt() {
        consumer.setPollException(failure(new SerializationException("not of the contract")));

        assertThat(Undecodable.poll(consumer, Duration.ZERO)).isEmpty();

        assertThat(Undecodable.poll(consumer, Duration.ZERO))
                .extracting(ConsumerRecord::value)
                .containsExactly("value 5", "value 6");
    }

    @Test
    void aRecordWhoseSchemaCannotBeAskedForNowIsNotLost() {
        RegistryUnavailable unavailable = new RegistryUnavailable("the registry is away", new IOException("refused"));
        consumer.setPollException(failure(new SerializationException(unavailable)));

        assertThatThrownBy(() -> Undecodable.poll(consumer, Duration.ZERO)).isSameAs(unavailable);

        assertThat(consumer.position(PARTITION)).isEqualTo(4);
    }

    private static RecordDeserializationException failure(Exception cause) {
        return new RecordDeserializationException(
                DeserializationExceptionOrigin.VALUE,
                PARTITION,
                4,
                0,
                TimestampType.CREATE_TIME,
                ByteBuffer.allocate(0),
                ByteBuffer.allocate(0),
                new RecordHeaders(),
                "value cannot be decoded",
                cause);
    }
}
