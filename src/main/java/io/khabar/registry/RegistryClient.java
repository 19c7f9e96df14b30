package io.khabar.registry;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * The Schema Registry: ids for schemas, schemas for ids. Answers are kept for good; a request that is not answered is tried
 * again for a while. Safe for any number of threads.
 */
public final class RegistryClient implements Schemas {

    /** Whether a schema that the registry does not know yet may be brought there; {@code true} unless set. */
    public static final String AUTO_REGISTER = "auto.register.schemas";

    private static final int CACHED_SCHEMAS_PER_SUBJECT = 1000;
    private static final Duration PATIENCE_WHILE_RUNNING = Duration.ofSeconds(20);

    private record Known(String subject, Schema schema) {}

    private final SchemaRegistryClient confluent;
    private final RegistryCall call;
    private final boolean mayRegister;
    private final Map<Known, Integer> ids = new ConcurrentHashMap<>();

    private RegistryClient(SchemaRegistryClient confluent, String place, boolean mayRegister) {
        this.confluent = confluent;
        this.call = new RegistryCall(place);
        this.mayRegister = mayRegister;
    }

    /**
     * Prepares a client; nothing is sent yet.
     *
     * @param urls one registry under several addresses, tried in turn
     * @param properties of Confluent's client without the prefix {@code schema.registry.}: credentials, TLS, time limits
     */
    public static RegistryClient connect(List<String> urls, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(Map.of(
                SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, "5000",
                SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, "15000"));
        all.putAll(properties);
        // Confluent's client looks for TLS under the prefix and for credentials without it.
        properties.forEach((key, value) -> all.put(SchemaRegistryClientConfig.CLIENT_NAMESPACE + key, value));
        boolean mayRegister = !"false".equals(properties.get(AUTO_REGISTER));
        SchemaRegistryClient confluent = new CachedSchemaRegistryClient(urls, CACHED_SCHEMAS_PER_SUBJECT, all);
        return new RegistryClient(confluent, String.join(", ", urls), mayRegister);
    }

    /** Uses a client that somebody else made, such as Confluent's registry in memory for tests. */
    public static RegistryClient over(SchemaRegistryClient confluent) {
        return new RegistryClient(confluent, confluent.getClass().getSimpleName(), true);
    }

    /** Returns once the registry answers as a registry does; fails when it does not in time, or refuses. */
    public void awaitAnswer(Duration patience) {
        try {
            call.patiently(patience, "list subjects", () -> confluent.getAllSubjectsByPrefix("news."));
        } catch (RegistryUnavailable e) {
            throw new RegistryFailure(
                    e.getMessage() + " within " + patience.toSeconds() + " s; start it, or correct schema.registry.url",
                    e);
        } catch (RegistryFailure e) {
            throw e.isNotFound()
                    ? new RegistryFailure(
                            e.getMessage()
                                    + "; what answers is no Schema Registry of Confluent's interface: check the path of"
                                    + " schema.registry.url (Apicurio's is /apis/ccompat/v7)",
                            e)
                    : e;
        }
    }

    /** The id that records of a subject carry for a schema; brings the schema there if it is new. */
    @Override
    public int idFor(String subject, Schema schema) {
        Known known = new Known(subject, schema);
        Integer id = ids.get(known);
        if (id == null) {
            id = lookUpOrRegister(subject, schema);
            ids.put(known, id);
        }
        return id;
    }

    private int lookUpOrRegister(String subject, Schema schema) {
        return lookUp(subject, schema).orElseGet(() -> register(subject, schema));
    }

    /** The id of a schema that the registry knows under a subject already. */
    Optional<Integer> lookUp(String subject, Schema schema) {
        try {
            return Optional.of(
                    request("look up subject " + subject, () -> confluent.getId(subject, new AvroSchema(schema))));
        } catch (RegistryFailure e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private int register(String subject, Schema schema) {
        if (!mayRegister) {
            throw new RegistryFailure("the Schema Registry " + call.place() + " does not know the schema "
                    + schema.getFullName() + " under subject " + subject + ", and schema.registry." + AUTO_REGISTER
                    + " is false; register it first");
        }
        return request("register subject " + subject, () -> confluent.register(subject, new AvroSchema(schema)));
    }

    @Override
    public Schema schemaOf(int id) {
        ParsedSchema parsed = request("fetch schema " + id, () -> confluent.getSchemaById(id));
        if (parsed.rawSchema() instanceof Schema schema) {
            return schema;
        }
        throw new RegistryFailure("schema " + id + " is no Avro schema but " + parsed.schemaType());
    }

    /** All versions of a subject, oldest first; none if the registry does not know the subject. */
    List<Versioned> versionsOf(String subject) {
        try {
            List<Versioned> versions = new ArrayList<>();
            for (int version : request("list versions of " + subject, () -> confluent.getAllVersions(subject))) {
                String text = request(
                        "fetch version " + version + " of " + subject,
                        () -> confluent.getSchemaMetadata(subject, version).getSchema());
                versions.add(new Versioned(version, new Schema.Parser().parse(text)));
            }
            return List.copyOf(versions);
        } catch (RegistryFailure e) {
            if (e.isNotFound()) {
                return List.of();
            }
            throw e;
        }
    }

    /** One version of a subject. */
    record Versioned(int version, Schema schema) {}

    String place() {
        return call.place();
    }

    private <T> T request(String what, RegistryCall.Request<T> request) {
        return call.patiently(PATIENCE_WHILE_RUNNING, what, request);
    }
}
