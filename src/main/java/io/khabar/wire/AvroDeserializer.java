package io.khabar.wire;

import io.khabar.registry.RegistryFailure;
import io.khabar.registry.Schemas;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads records in Confluent's wire format, whichever compatible schema they were written with. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final Schemas registry;
    private final Schema wanted;
    private final Map<Integer, Schema> written = new ConcurrentHashMap<>();
    private final ThreadLocal<Workspace<T>> workspace = ThreadLocal.withInitial(Workspace::new);

    AvroDeserializer(Class<T> type, Schemas registry) {
        this.registry = registry;
        this.wanted = SpecificData.get().getSchema(type);
    }

    @Override
    public @Nullable T deserialize(String kafkaTopic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        int schemaId = WireFormat.schemaIdOf(kafkaTopic, bytes);
        Schema writer = writerSchema(kafkaTopic, schemaId);
        try {
            return workspace.get().read(bytes, schemaId, writer, wanted);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            workspace.remove();
            throw new SerializationException(
                    "a record of " + kafkaTopic + " with schema id " + schemaId + " (" + writer.getFullName()
                            + ") cannot be read as " + wanted.getFullName() + ": " + reason(e),
                    e);
        }
    }

    private Schema writerSchema(String kafkaTopic, int schemaId) {
        Schema schema = written.get(schemaId);
        if (schema == null) {
            schema = fetch(kafkaTopic, schemaId);
            written.put(schemaId, schema);
        }
        return schema;
    }

    private Schema fetch(String kafkaTopic, int schemaId) {
        try {
            return registry.schemaOf(schemaId);
        } catch (RegistryFailure e) {
            throw new SerializationException(
                    "a record of " + kafkaTopic + " names schema id " + schemaId + ": " + e.getMessage(), e);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? "its bytes end too early" : e.getMessage();
    }

    /** One thread's decoder, and a reader for each schema it has met: Avro's readers are made for one thread. */
    private static final class Workspace<T> {

        private final Map<Integer, SpecificDatumReader<T>> readers = new HashMap<>();
        private @Nullable BinaryDecoder decoder;

        T read(byte[] bytes, int schemaId, Schema writer, Schema wanted) throws IOException {
            decoder = DecoderFactory.get()
                    .binaryDecoder(bytes, WireFormat.HEADER_LENGTH, bytes.length - WireFormat.HEADER_LENGTH, decoder);
            SpecificDatumReader<T> reader =
                    readers.computeIfAbsent(schemaId, id -> new SpecificDatumReader<>(writer, wanted));
            T record = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IOException("bytes are left over behind the record");
            }
            return record;
        }
    }
}
