package io.khabar.cli;

import io.khabar.runtime.settings.SettingKeys;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of whose definitions count. */
final class DefinitionOptions {
    @Option(
            names = "--topics",
            paramLabel = "DIR",
            description = "Folder of your topic definitions; one with the id of a shipped one takes its place.")
    private @Nullable Path topics;

    @Option(names = "--only-mine", description = "Leave out the topic definitions that ship with Khabar.")
    private boolean onlyMine;

    @Option(names = "--gazetteer", paramLabel = "DIR", description = "Folder of your gazetteer files.")
    private @Nullable Path gazetteer;

    void addTo(Map<String, String> flags) {
        if (topics != null) {
            flags.put(SettingKeys.TOPICS_DIR, topics.toString());
        }
        if (onlyMine) {
            flags.put(SettingKeys.TOPICS_SHIPPED, "false");
        }
        if (gazetteer != null) {
            flags.put(SettingKeys.GAZETTEER_DIR, gazetteer.toString());
        }
    }
}
