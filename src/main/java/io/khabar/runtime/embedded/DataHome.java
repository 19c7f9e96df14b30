package io.khabar.runtime.embedded;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place that an operating system has for the data of a user's applications. */
final class DataHome {

    private DataHome() {}

    static Path of(Map<String, String> environment, String system, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return orElse(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"));
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support");
        }
        return orElse(environment.get("XDG_DATA_HOME"), Path.of(home, ".local", "share"));
    }

    private static Path orElse(@Nullable String given, Path usual) {
        return given == null || given.isBlank() ? usual : Path.of(given);
    }
}
