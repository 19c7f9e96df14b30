package io.khabar.wire;

import io.khabar.registry.RegistryClient;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Serdes whose schemas a registry keeps. */
public final class RegistrySerdes implements ContractSerdes {

    private final RegistryClient registry;

    public RegistrySerdes(RegistryClient registry) {
        this.registry = registry;
    }

    @Override
    public <A extends SpecificRecord> Serde<A> serdeOf(Class<A> type) {
        return AvroSerde.of(type, registry);
    }
}
