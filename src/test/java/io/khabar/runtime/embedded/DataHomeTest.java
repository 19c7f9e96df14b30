package io.khabar.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataHomeTest {

    @Test
    void followsTheCustomOfEachOperatingSystem() {
        assertThat(DataHome.of(Map.of(), "Linux", "/home/alice")).isEqualTo(Path.of("/home/alice/.local/share"));
        assertThat(DataHome.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/alice"))
                .isEqualTo(Path.of("/data"));
        assertThat(DataHome.of(Map.of(), "Mac OS X", "/Users/alice"))
                .isEqualTo(Path.of("/Users/alice/Library/Application Support"));
        assertThat(DataHome.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", "/alice"))
                .isEqualTo(Path.of("/local"));
    }
}
