package io.khabar.runtime;

import io.khabar.registry.RegistryUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls past records that are not of the contract's form, so that one of them does not keep a reader from all behind it. */
public final class Undecodable {
    private static final Logger LOG = LoggerFactory.getLogger(Undecodable.class);

    private Undecodable() {}

    /**
     * The next records; none, if the next one cannot be decoded: it is told in the log and passed over.
     *
     * @throws RegistryUnavailable if it does not answer, so that nobody can say whether the record can be decoded
     */
    public static <V> ConsumerRecords<String, V> poll(Consumer<String, V> consumer, Duration patience) {
        try {
            return consumer.poll(patience);
        } catch (RecordDeserializationException e) {
            Optional<RegistryUnavailable> unavailable = RegistryUnavailable.behind(e);
            if (unavailable.isPresent()) {
                throw unavailable.get();
            }
            LOG.atWarn()
                    .addKeyValue("kafkaTopic", e.topicPartition().topic())
                    .addKeyValue("partition", e.topicPartition().partition())
                    .addKeyValue("offset", e.offset())
                    .addKeyValue(
                            "reason",
                            String.valueOf(
                                    e.getCause() == null ? e : e.getCause().getMessage()))
                    .log("record cannot be decoded and is passed over");
            consumer.seek(e.topicPartition(), e.offset() + 1);
            return ConsumerRecords.empty();
        }
    }
}
