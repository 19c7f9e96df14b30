package io.khabar.cli;

import io.khabar.runtime.Stack;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which a command finds, or makes, the Kafka and the registry that it works on. */
final class ConnectionOptions {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Data directory of the Khabar meant (a folder in your data home).")
    private @Nullable Path dataDirectory;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description = "Kafka brokers, in place of the embedded one.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL,…",
            description = "Schema Registry, in place of the embedded one.")
    private @Nullable String schemaRegistry;

    @Mixin
    private SettingsOptions given = new SettingsOptions();

    /** The settings by these options, the environment and the file. */
    Settings settings(Map<String, String> commandsOwn) {
        Map<String, String> flags = new TreeMap<>();
        put(flags, SettingKeys.DATA_DIR, dataDirectory);
        put(flags, SettingKeys.BOOTSTRAP_SERVERS, bootstrapServers);
        put(flags, SettingKeys.REGISTRY_URL, schemaRegistry);
        flags.putAll(commandsOwn);
        return given.settings(flags);
    }

    /** What runs already. */
    Stack find() {
        return Stack.find(settings(Map.of()));
    }

    private static void put(Map<String, String> flags, String key, @Nullable Object value) {
        if (value != null) {
            flags.put(key, value.toString());
        }
    }
}
