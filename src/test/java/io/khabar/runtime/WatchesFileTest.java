package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.pipeline.watches.Watch;
import io.khabar.runtime.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchesFileTest {
    private static final String ARMS = "- {id: arms, topics: [arms-deals]}\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void list() throws Exception {
        file = Files.writeString(folder.resolve("watches.yaml"), ARMS);
    }

    @Test
    void followsTheFile() throws Exception {
        try (WatchesFile watches = watches(Map.of())) {
            Files.writeString(file, ARMS + "- {id: syria, topics: [syrian-conflict]}\n");

            watches.look();

            assertThat(watches.inForce().all()).extracting(Watch::id).containsExactly("arms", "syria");
        }
    }

    @Test
    void keepsWhatIsInForceWhileTheFileIsWrong() throws Exception {
        try (WatchesFile watches = watches(Map.of())) {
            Files.writeString(file, "- {id: arms, topic: [arms-deals]}\n");
            watches.look();
            assertThat(watches.inForce().all()).extracting(Watch::id).containsExactly("arms");

            Files.delete(file);
            watches.look();
            assertThat(watches.inForce().all()).extracting(Watch::id).containsExactly("arms");
        }
    }

    @Test
    void takesNoWebhookThatCouldNotBeSignedFor() throws Exception {
        String posted = "- {id: arms, topics: [arms-deals], webhook: 'https://example.org/alerts'}\n";
        try (WatchesFile watches = watches(Map.of())) {
            Files.writeString(file, posted);
            watches.look();
            assertThat(watches.inForce().all()).extracting(Watch::webhook).containsOnlyNulls();
        }

        assertThatThrownBy(() -> watches(Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("webhook.secret");
        try (WatchesFile watches = watches(Map.of("webhook.secret", "s3cret"))) {
            assertThat(watches.inForce().all()).extracting(Watch::webhook).doesNotContainNull();
        }
    }

    private WatchesFile watches(Map<String, String> more) {
        Map<String, String> flags = new TreeMap<>(more);
        flags.put("watches.file", file.toString());
        return new WatchesFile(SettingsLoader.load(flags, Map.of(), null));
    }
}
