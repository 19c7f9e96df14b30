package io.khabar.client;

import io.khabar.registry.Schemas;
import io.khabar.wire.AvroSerde;
import io.khabar.wire.WireFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of any Kafka topic of the contract into the records generated from it. Made by hand with
 * {@link #of(Schemas)}, or by a consumer's settings: {@code value.deserializer} this class, {@code schema.registry.url} the
 * registry's addresses, and if it asks for them {@code basic.auth.user.info} or {@code bearer.auth.token}.
 */
public final class NewsDeserializer implements Deserializer<SpecificRecord> {
    private static final String PACKAGE = "io.khabar.v1.";

    private final Map<String, Deserializer<? extends SpecificRecord>> byRecord = new ConcurrentHashMap<>();
    private @Nullable Schemas schemas;

    /** For Kafka, which then configures it. */
    public NewsDeserializer() {}

    /** Ready to read. */
    public static NewsDeserializer of(Schemas schemas) {
        NewsDeserializer deserializer = new NewsDeserializer();
        deserializer.schemas = schemas;
        return deserializer;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        if (isKey) {
            throw new IllegalArgumentException("keys are text: set key.deserializer to Kafka's StringDeserializer");
        }
        schemas = ClientSettings.schemas(settings);
    }

    @Override
    public @Nullable SpecificRecord deserialize(String kafkaTopic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        Schemas known = configured();
        String record = known.schemaOf(WireFormat.schemaIdOf(kafkaTopic, bytes)).getFullName();
        return byRecord.computeIfAbsent(record, name -> reader(name, known)).deserialize(kafkaTopic, bytes);
    }

    private Schemas configured() {
        if (schemas == null) {
            throw new IllegalStateException("not configured: set schema.registry.url");
        }
        return schemas;
    }

    private static Deserializer<? extends SpecificRecord> reader(String record, Schemas schemas) {
        if (!record.startsWith(PACKAGE)) {
            throw new SerializationException(record + " is no record of the contract");
        }
        try {
            Class<? extends SpecificRecord> type = Class.forName(record).asSubclass(SpecificRecord.class);
            return AvroSerde.of(type, schemas).deserializer();
        } catch (ClassNotFoundException e) {
            throw new SerializationException("this client does not know " + record + "; take a newer one", e);
        }
    }
}
