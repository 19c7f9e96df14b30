package io.khabar.cli;

import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which any setting can be given. */
final class SettingsOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "Settings file; see khabar config.")
    private @Nullable Path file;

    @Option(
            names = {"-D", "--set"},
            paramLabel = "KEY=VALUE",
            description = "Any setting; kafka.* and schema.registry.* go to the clients.")
    private Map<String, String> others = new TreeMap<>();

    /** The settings by these options, the environment and the file. */
    Settings settings(Map<String, String> flags) {
        Map<String, String> all = new TreeMap<>(others);
        all.putAll(flags);
        return SettingsLoader.load(all, System.getenv(), file);
    }
}
