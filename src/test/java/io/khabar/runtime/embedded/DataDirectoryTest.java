package io.khabar.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void belongsToOneProcessAtATime() {
        Path root = temporary.resolve("data");
        long process = ProcessHandle.current().pid();
        try (DataDirectory first = DataDirectory.open(root)) {
            assertThat(first.root()).isDirectory();
            assertThatThrownBy(() -> DataDirectory.open(root))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("the data directory " + root + " is in use by another Khabar (process " + process
                            + "); stop that one, choose another directory with --data-dir, or use --ephemeral");
        }
    }

    @Test
    void isFoundAgainAfterItWasClosed() throws Exception {
        try (DataDirectory first = DataDirectory.open(temporary)) {
            Files.writeString(first.directory("kafka").resolve("kept"), "still here");
        }

        try (DataDirectory second = DataDirectory.open(temporary)) {
            assertThat(second.directory("kafka").resolve("kept")).hasContent("still here");
        }
    }

    @Test
    void saysWhenADirectoryCannotBeMade() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot use the data directory " + file.resolve("data"))
                .hasMessageContaining("--data-dir");
    }

    @Test
    void disappearsWhenItIsEphemeral() throws Exception {
        Path root;
        try (DataDirectory ephemeral = DataDirectory.openEphemeral()) {
            root = ephemeral.root();
            Files.writeString(ephemeral.directory("kafka").resolve("file"), "gone soon");
        }

        assertThat(root).doesNotExist();
    }

    @Test
    void deletesAnEphemeralOneThatAKilledProcessLeftBehind() throws Exception {
        Path abandoned = Files.createTempDirectory("khabar-ephemeral-");
        Files.writeString(abandoned.resolve("khabar.lock"), "1234");
        Files.createDirectories(abandoned.resolve("kafka"));

        DataDirectory.openEphemeral().close();

        assertThat(abandoned).doesNotExist();
    }

    @Test
    void leavesTheEphemeralDirectoryOfALivingProcessAlone() {
        try (DataDirectory living = DataDirectory.openEphemeral()) {
            DataDirectory.openEphemeral().close();

            assertThat(living.root()).isDirectory();
        }
    }
}
