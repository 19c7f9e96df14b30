package io.khabar.client;

import io.khabar.registry.Schemas;
import io.khabar.wire.AvroSerde;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records of the contract, such as raw items. The counterpart of {@link NewsDeserializer}, with the same settings. */
public final class NewsSerializer implements Serializer<SpecificRecord> {
    private final Map<Class<?>, Serializer<SpecificRecord>> byType = new ConcurrentHashMap<>();
    private @Nullable Schemas schemas;

    /** For Kafka, which then configures it. */
    public NewsSerializer() {}

    /** Ready to write. */
    public static NewsSerializer of(Schemas schemas) {
        NewsSerializer serializer = new NewsSerializer();
        serializer.schemas = schemas;
        return serializer;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        if (isKey) {
            throw new IllegalArgumentException("keys are text: set key.serializer to Kafka's StringSerializer");
        }
        schemas = ClientSettings.schemas(settings);
    }

    @Override
    public byte @Nullable [] serialize(String kafkaTopic, @Nullable SpecificRecord record) {
        return record == null
                ? null
                : byType.computeIfAbsent(record.getClass(), this::writer).serialize(kafkaTopic, record);
    }

    @SuppressWarnings("unchecked") // a serializer made for a class is given only its records
    private Serializer<SpecificRecord> writer(Class<?> type) {
        if (schemas == null) {
            throw new IllegalStateException("not configured: set schema.registry.url");
        }
        return (Serializer<SpecificRecord>) (Serializer<?>)
                AvroSerde.of(type.asSubclass(SpecificRecord.class), schemas).serializer();
    }
}
