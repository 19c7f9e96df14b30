package io.khabar.runtime.settings;

import io.khabar.runtime.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Lays flags over environment over file over defaults, and stops the start on everything that cannot be right. */
public final class SettingsLoader {

    private static final String ENVIRONMENT_PREFIX = "KHABAR_";
    private static final String FILE_VARIABLE = "KHABAR_CONFIG";

    /** Variables that something else than the settings reads: the logs, the launcher. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            FILE_VARIABLE,
            "KHABAR_LOG_FORMAT",
            "KHABAR_LOG_LEVEL",
            "KHABAR_LIBRARY_LOG_LEVEL",
            "KHABAR_JAVA_OPTIONS",
            "KHABAR_MAVEN_OPTIONS");

    private final ConfigDef definition = SettingKeys.definition();
    private final Map<String, Setting> given = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private SettingsLoader() {}

    /**
     * Loads the settings.
     *
     * @param flags by key, such as {@code data.dir}
     * @param environment of the process; only variables that begin with {@code KHABAR_} count
     * @param file in the format of Java's properties; without one, the file that {@code KHABAR_CONFIG} names, if any
     */
    public static Settings load(Map<String, String> flags, Map<String, String> environment, @Nullable Path file) {
        SettingsLoader loader = new SettingsLoader();
        loader.addFile(file == null ? fileOf(environment) : file);
        loader.addEnvironment(environment);
        flags.forEach((key, value) -> loader.add(new Setting(key, value, "command line")));
        loader.checkKeys();
        Settings settings = loader.settings();
        loader.problems.addAll(Contradictions.in(settings));
        if (!loader.problems.isEmpty()) {
            throw new StartFailure("the settings are wrong:\n  " + String.join("\n  ", loader.problems));
        }
        return settings;
    }

    private static @Nullable Path fileOf(Map<String, String> environment) {
        String named = environment.get(FILE_VARIABLE);
        return named == null || named.isBlank() ? null : Path.of(named);
    }

    private void addFile(@Nullable Path file) {
        if (file != null) {
            SettingsFile.read(file, problems).forEach(this::add);
        }
    }

    private void addEnvironment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(ENVIRONMENT_PREFIX) && !OTHER_VARIABLES.contains(variable)) {
                String key = variable.substring(ENVIRONMENT_PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                add(new Setting(key, value, "environment " + variable));
            }
        });
    }

    private void add(Setting setting) {
        given.put(setting.key(), setting);
    }

    private void checkKeys() {
        for (Setting setting : given.values()) {
            if (!definition.names().contains(setting.key())) {
                ClientSettings.of(setting.key())
                        .ifPresentOrElse(client -> checkClientKey(client, setting), () -> addUnknown(setting));
            }
        }
    }

    private void checkClientKey(ClientSettings client, Setting setting) {
        if (client.isKhabarsOwn(setting.key())) {
            problems.add(setting + ": Khabar sets this itself, for its guarantees; leave it out");
        }
        client.meant(setting.key()).ifPresent(meant -> problems.add(slip(setting, meant)));
    }

    private void addUnknown(Setting setting) {
        String key = setting.key();
        problems.add(NearestName.to(key, definition.names(), Math.max(2, key.length() / 3))
                .map(meant -> slip(setting, meant))
                .orElse(setting + ": unknown; 'khabar config' shows all settings"));
    }

    private static String slip(Setting setting, String meant) {
        return setting.toldAs(meant) + ": unknown; did you mean " + meant + "?";
    }

    private Settings settings() {
        Map<String, Object> values = new TreeMap<>();
        for (ConfigKey key : definition.configKeys().values()) {
            values.put(key.name, valueOf(key));
        }
        return new Settings(definition, values, given);
    }

    private Object valueOf(ConfigKey key) {
        Setting setting = given.get(key.name);
        if (setting == null) {
            return key.defaultValue;
        }
        try {
            Object value = ConfigDef.parseType(key.name, setting.value().trim(), key.type);
            if (key.validator != null) {
                key.validator.ensureValid(key.name, value);
            }
            return value;
        } catch (ConfigException e) {
            problems.add(setting + ": " + wanted(key) + ". " + key.documentation);
            return key.defaultValue;
        }
    }

    private static String wanted(ConfigKey key) {
        String kind = switch (key.type) {
            case INT -> "must be a whole number";
            case DOUBLE -> "must be a number";
            case BOOLEAN -> "must be true or false";
            default -> "must be";
        };
        return key.validator == null ? kind : kind + " " + key.validator;
    }
}
