package io.khabar.wire;

import io.khabar.registry.PublishedSchema;
import io.khabar.registry.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records in Confluent's wire format. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    private static final int LARGEST_BUFFER_KEPT = 1 << 20;

    private final Schemas registry;
    private final Schema published;
    private final SpecificDatumWriter<T> writer;
    private final Map<String, Integer> idsByKafkaTopic = new ConcurrentHashMap<>();
    private final ThreadLocal<Workspace> workspace = ThreadLocal.withInitial(Workspace::new);

    AvroSerializer(Class<T> type, Schemas registry) {
        this.registry = registry;
        Schema compiled = SpecificData.get().getSchema(type);
        this.published = PublishedSchema.of(compiled);
        this.writer = new SpecificDatumWriter<>(compiled);
    }

    @Override
    public byte @Nullable [] serialize(String kafkaTopic, @Nullable T record) {
        if (record == null) {
            return null;
        }
        Workspace mine = workspace.get();
        try {
            return mine.write(idFor(kafkaTopic), record, writer);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            workspace.remove();
            throw new SerializationException(
                    "a record for " + kafkaTopic + " cannot be written as " + published.getFullName() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private int idFor(String kafkaTopic) {
        Integer id = idsByKafkaTopic.get(kafkaTopic);
        if (id == null) {
            id = registry.idFor(WireFormat.valueSubjectOf(kafkaTopic), published);
            idsByKafkaTopic.put(kafkaTopic, id);
        }
        return id;
    }

    /** One thread's buffer and encoder. */
    private static final class Workspace {

        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable BinaryEncoder encoder;

        <T> byte[] write(int schemaId, T record, SpecificDatumWriter<T> writer) throws IOException {
            bytes.reset();
            WireFormat.writeHeader(schemaId, bytes);
            // The encoder writes through, so that no part of a failed record stays in it.
            encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
            writer.write(record, encoder);
            byte[] written = bytes.toByteArray();
            if (written.length > LARGEST_BUFFER_KEPT) {
                bytes = new ByteArrayOutputStream();
            }
            return written;
        }
    }
}
