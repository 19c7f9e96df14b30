package io.khabar.wire;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Where the serdes of the contract's records come from. */
@FunctionalInterface
public interface ContractSerdes {

    /** A serde in the registry's wire format for one record class of the contract. */
    <A extends SpecificRecord> Serde<A> serdeOf(Class<A> type);
}
