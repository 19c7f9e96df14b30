package io.khabar.runtime.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.runtime.StartFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Settings in a file of Java's properties format, in UTF-8. */
final class SettingsFile {

    private SettingsFile() {}

    /** Reads the settings in their order; a key given twice is a problem. */
    static List<Setting> read(Path file, List<String> problems) {
        InOrder lines = new InOrder("file " + file, problems);
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("the settings file " + file + " cannot be read: " + e, e);
        }
        return lines.settings;
    }

    /** Java's own reader of the format, which would keep the last of two values in silence. */
    @SuppressWarnings("serial")
    private static final class InOrder extends Properties {

        private final String origin;
        private final List<String> problems;
        private final List<Setting> settings = new ArrayList<>();

        InOrder(String origin, List<String> problems) {
            this.origin = origin;
            this.problems = problems;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            Setting setting = new Setting((String) key, (String) value, origin);
            if (settings.stream().anyMatch(before -> before.key().equals(key))) {
                problems.add(setting + ": given twice; keep one");
            }
            settings.add(setting);
            return value;
        }
    }
}
