package io.khabar.runtime.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings that are right alone and wrong together. */
final class Contradictions {

    private Contradictions() {}

    static List<String> in(Settings settings) {
        boolean kafkaElsewhere = settings.bootstrapServers().isPresent();
        boolean registryElsewhere = !settings.registryUrls().isEmpty();
        List<String> problems = new ArrayList<>();
        if (settings.flag(SettingKeys.EPHEMERAL) && settings.isGiven(SettingKeys.DATA_DIR)) {
            problems.add(both(settings, SettingKeys.EPHEMERAL, SettingKeys.DATA_DIR)
                    + ": a directory that is deleted at the end is chosen by Khabar; leave one of them out");
        }
        if (kafkaElsewhere) {
            embeddedPort(settings, SettingKeys.EMBEDDED_KAFKA_PORT, SettingKeys.BOOTSTRAP_SERVERS)
                    .ifPresent(problems::add);
        }
        if (registryElsewhere) {
            embeddedPort(settings, SettingKeys.EMBEDDED_REGISTRY_PORT, SettingKeys.REGISTRY_URL)
                    .ifPresent(problems::add);
        }
        if (kafkaElsewhere && !registryElsewhere) {
            problems.add(settings.told(SettingKeys.BOOTSTRAP_SERVERS)
                    + ": other readers of that Kafka need the Schema Registry too; set schema.registry.url");
        }
        if (settings.number(SettingKeys.DEDUP_WORDS_LEAST) > settings.number(SettingKeys.DEDUP_WORDS_MOST)) {
            problems.add(both(settings, SettingKeys.DEDUP_WORDS_LEAST, SettingKeys.DEDUP_WORDS_MOST)
                    + ": no article would ever be compared; lower the one or raise the other");
        }
        return problems;
    }

    private static Optional<String> embeddedPort(Settings settings, String port, String elsewhere) {
        if (!settings.isGiven(port)) {
            return Optional.empty();
        }
        return Optional.of(
                both(settings, port, elsewhere) + ": with a server elsewhere none is embedded; leave one of them out");
    }

    private static String both(Settings settings, String one, String other) {
        return settings.told(one) + " and " + settings.told(other);
    }
}
