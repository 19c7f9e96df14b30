package io.khabar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.CreditRole;
import io.khabar.model.RawItem;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.runtime.Outlets;
import io.khabar.runtime.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of nine languages are cleaned and credited as their table says, with the outlets of the demo's own file. */
class SampleCreditsTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    @TempDir
    static Path folder;

    private static ArticleMaker maker = ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime);

    @BeforeAll
    static void copy() {
        Samples.copyTo(folder);
        String outlets = Samples.copyOutletsTo(folder).toString();
        maker = ArticleMaker.with(
                Outlets.of(SettingsLoader.load(Map.of("outlets.file", outlets), Map.of(), null)),
                IntakeSettings.DEFAULTS,
                System::nanoTime);
    }

    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("expected.tsv"), UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .filter(row -> !row.get(2).equals("dead-letter"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void creditsAndPublishesAsTheTableSays(List<String> row) {
        Article article = article(row.get(0));

        assertThat(article.credits())
                .filteredOn(credit -> credit.role() == CreditRole.ORIGINATED)
                .extracting(credit -> credit.outlet() == null ? "?" : credit.outlet())
                .containsExactlyElementsOf(row.get(4).equals("-") ? List.of() : List.of(row.get(4)));
        assertThat(article.outlet()).isEqualTo(row.get(6).equals("-") ? null : row.get(6));
    }

    private static Article article(String sample) {
        String[] parts = sample.split(":", 2);
        List<RawItem> items = ItemsOfFiles.of(folder.resolve(parts[0]));
        RawItem item = items.get(parts.length == 1 ? 0 : Integer.parseInt(parts[1]) - 1);
        @Nullable Article made = maker.make(item, 0, 0).<@Nullable Article>fold(article -> article, rejected -> null);
        if (made == null) {
            throw new AssertionError("not made: " + sample);
        }
        return made;
    }
}
