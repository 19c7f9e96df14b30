package io.khabar.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.pipeline.cleaning.OutletRegistry;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The outlets that credits name: those that ship, and those of the user's own file. */
public final class Outlets {
    private Outlets() {}

    /**
     * By the settings.
     *
     * @throws StartFailure when the user's file cannot be read or is not in the form of {@code outlets.yaml}
     */
    public static OutletRegistry of(Settings settings) {
        String named = settings.text(SettingKeys.OUTLETS_FILE);
        if (named.isEmpty()) {
            return OutletRegistry.fromResources();
        }
        try {
            return OutletRegistry.withMore(named, Files.readString(Path.of(named), UTF_8));
        } catch (IOException e) {
            throw new StartFailure("cannot read " + SettingKeys.OUTLETS_FILE + " " + named + ": " + e, e);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
