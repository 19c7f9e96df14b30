package io.khabar.runtime.settings;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.khabar.registry.RegistryClient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.streams.StreamsConfig;

/** Settings that belong to a client: passed on as they are, so long as Khabar does not need them to be otherwise. */
final class ClientSettings {

    static final ClientSettings KAFKA = new ClientSettings("kafka.", kafkaNames());
    static final ClientSettings REGISTRY = new ClientSettings("schema.registry.", registryNames());

    /** One or two letters wrong is a slip; more may be the name that somebody's own login module or interceptor reads. */
    private static final int SLIP = 2;

    private static final List<String> CLIENT_PREFIXES = List.of(
            "main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.", "topic.");

    private static final Set<String> KHABARS_OWN = Set.of(
            "application.id",
            "group.id",
            "transactional.id",
            "isolation.level",
            "enable.auto.commit",
            "enable.idempotence",
            "acks",
            "processing.guarantee",
            "group.protocol",
            "state.dir",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer",
            "num.stream.threads",
            "num.standby.replicas",
            "commit.interval.ms",
            "replication.factor");

    private final String prefix;
    private final Set<String> known;

    private ClientSettings(String prefix, Set<String> known) {
        this.prefix = prefix;
        this.known = known;
    }

    static Optional<ClientSettings> of(String key) {
        return Stream.of(KAFKA, REGISTRY)
                .filter(client -> key.startsWith(client.prefix))
                .findFirst();
    }

    String prefix() {
        return prefix;
    }

    /** Whether Khabar needs the setting to be as it is. */
    boolean isKhabarsOwn(String key) {
        return equals(KAFKA) && KHABARS_OWN.contains(nameOf(key));
    }

    /** The key that somebody meant, if this one is a slip. */
    Optional<String> meant(String key) {
        String name = nameOf(key);
        if (known.contains(name)) {
            return Optional.empty();
        }
        return NearestName.to(name, known, SLIP).map(near -> key.replace(name, near));
    }

    private String nameOf(String key) {
        return withoutClientPrefix(key.substring(prefix.length()));
    }

    private static String withoutClientPrefix(String name) {
        return CLIENT_PREFIXES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(client -> name.substring(client.length()))
                .orElse(name);
    }

    private static Set<String> kafkaNames() {
        return Stream.of(
                        ProducerConfig.configNames(),
                        ConsumerConfig.configNames(),
                        AdminClientConfig.configNames(),
                        StreamsConfig.configDef().names())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> registryNames() {
        Stream<String> own = Stream.of("url", RegistryClient.AUTO_REGISTER);
        return Stream.concat(
                        own,
                        Stream.of(SchemaRegistryClientConfig.class, SslConfigs.class)
                                .flatMap(type -> Arrays.stream(type.getFields()))
                                .filter(field ->
                                        Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                                .map(ClientSettings::constant))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constant(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
