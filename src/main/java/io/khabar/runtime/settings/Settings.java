package io.khabar.runtime.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.jspecify.annotations.Nullable;

/** What is set, checked. Keys are those of {@link SettingKeys}. */
public final class Settings {

    private final ConfigDef definition;
    private final Map<String, Object> values;
    private final Map<String, Setting> given;

    Settings(ConfigDef definition, Map<String, Object> values, Map<String, Setting> given) {
        this.definition = definition;
        this.values = Map.copyOf(values);
        this.given = Map.copyOf(given);
    }

    /** The value of a setting that is text. */
    public String text(String key) {
        return (String) value(key);
    }

    /** The value of a setting that is a whole number. */
    public int number(String key) {
        return (Integer) value(key);
    }

    /** The value of a setting that is a number with a fraction. */
    public double real(String key) {
        return (Double) value(key);
    }

    /** The value of a setting that is true or false. */
    public boolean flag(String key) {
        return (Boolean) value(key);
    }

    /** The value of a setting that is a span of time. */
    public Duration duration(String key) {
        return DurationText.parse(text(key));
    }

    /** The value of a setting that is a path. */
    public Path path(String key) {
        return Path.of(text(key));
    }

    /** The value of a setting that is a list. */
    public List<String> list(String key) {
        List<?> values = (List<?>) value(key);
        return values.stream()
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no setting is called " + key);
        }
        return value;
    }

    /** Where Kafka is, unless it is embedded. */
    public Optional<String> bootstrapServers() {
        return Optional.of(text(SettingKeys.BOOTSTRAP_SERVERS)).filter(servers -> !servers.isBlank());
    }

    /** Where the Schema Registry is; none if it is embedded. */
    public List<String> registryUrls() {
        return list(SettingKeys.REGISTRY_URL);
    }

    /** What was given for Kafka's clients, without the prefix {@code kafka.} and without the brokers' addresses. */
    public Map<String, String> kafkaClient() {
        return givenFor(ClientSettings.KAFKA, SettingKeys.BOOTSTRAP_SERVERS);
    }

    /** What was given for the registry's client, without the prefix {@code schema.registry.} and without its addresses. */
    public Map<String, String> registryClient() {
        return givenFor(ClientSettings.REGISTRY, SettingKeys.REGISTRY_URL);
    }

    private Map<String, String> givenFor(ClientSettings client, String except) {
        Map<String, String> properties = new TreeMap<>();
        given.forEach((key, setting) -> {
            if (key.startsWith(client.prefix()) && !key.equals(except)) {
                properties.put(key.substring(client.prefix().length()), setting.value());
            }
        });
        return properties;
    }

    boolean isGiven(String key) {
        return given.containsKey(key);
    }

    /** A setting that was given, for people; hides secrets. */
    String told(String key) {
        return String.valueOf(given.get(key));
    }

    /**
     * A setting in effect, for people.
     *
     * @param value hidden if it is a secret
     * @param origin where it was given, or {@code default}
     * @param purpose what it is for; empty for what is passed on to clients
     */
    public record Effective(String key, String value, String origin, String purpose) {}

    /** All settings in effect, by key, secrets hidden. */
    public List<Effective> effective() {
        List<Effective> all = new ArrayList<>();
        for (ConfigKey key : definition.configKeys().values()) {
            Setting setting = given.get(key.name);
            String value = setting == null ? defaultText(key) : setting.value();
            all.add(new Effective(key.name, Secrets.shown(key.name, value), originOf(setting), key.documentation));
        }
        given.values().stream()
                .filter(setting -> !values.containsKey(setting.key()))
                .map(setting -> new Effective(
                        setting.key(), Secrets.shown(setting.key(), setting.value()), setting.origin(), ""))
                .forEach(all::add);
        all.sort(Comparator.comparing(Effective::key));
        return List.copyOf(all);
    }

    private static String defaultText(ConfigKey key) {
        return ConfigDef.convertToString(key.defaultValue, key.type);
    }

    private static String originOf(@Nullable Setting setting) {
        return setting == null ? "default" : setting.origin();
    }
}
