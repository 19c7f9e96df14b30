package io.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE names what comes from others, and nothing that is not there. */
class NoticeTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACES = Pattern.compile("src/main/resources/[\\w./-]*\\w");
    private static final List<String> NOT_WRITTEN_HERE = List.of(".xz", ".ftz", ".woff2");

    @Test
    void whatItNamesIsThere() throws IOException {
        assertThat(named()).isNotEmpty().allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void itNamesEveryFileThatIsNoTextOfOurs() throws IOException {
        List<Path> named = named();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> others = files.filter(NoticeTest::isOfOthers).toList();
            assertThat(others).isNotEmpty().allSatisfy(file -> assertThat(named).anyMatch(file::startsWith));
        }
    }

    private static boolean isOfOthers(Path file) {
        return NOT_WRITTEN_HERE.stream().anyMatch(file.toString()::endsWith);
    }

    private static List<Path> named() throws IOException {
        return PLACES.matcher(Files.readString(Path.of("NOTICE")))
                .results()
                .map(MatchResult::group)
                .map(Path::of)
                .toList();
    }
}
