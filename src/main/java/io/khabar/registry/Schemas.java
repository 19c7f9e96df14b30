package io.khabar.registry;

import org.apache.avro.Schema;

/** Which schema has which id: all that reading and writing records needs to know of a registry. Safe for any number of threads. */
public interface Schemas {

    /**
     * The schema that an id stands for.
     *
     * @throws RegistryFailure when the registry has no such schema, or refuses
     * @throws RegistryUnavailable when it does not answer now
     */
    Schema schemaOf(int id);

    /**
     * The id that records of a subject carry for a schema.
     *
     * @throws RegistryFailure when the registry does not take the schema, or refuses
     * @throws RegistryUnavailable when it does not answer now
     */
    int idFor(String subject, Schema schema);
}
