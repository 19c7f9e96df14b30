package io.khabar.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.model.Article;
import io.khabar.model.Credit;
import io.khabar.model.CreditRole;
import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The article that started it, where its folder exists. */
class SeedArticleTest {
    private static final Path SEEDS = Path.of("../shared/seeds");
    private static String raw = "";
    private static Article article = emptyArticle();

    private static Article emptyArticle() {
        return Made.of(Items.text("headline\n\nbody"));
    }

    @BeforeAll
    static void read() throws IOException {
        Path folder = Files.isDirectory(SEEDS) ? SEEDS : Path.of("../../shared/seeds");
        assumeTrue(Files.isDirectory(folder), "the seed folder is not here");
        try (var files = Files.list(folder)) {
            raw = Files.readString(files.sorted().findFirst().orElseThrow());
        }
        article = Made.of(Items.text(raw));
    }

    @Test
    void takesTheHeadlineFromTheFirstLine() {
        assertThat(article.title()).startsWith("حول الأزمة السورية..").doesNotContain("\n");
    }

    @Test
    void leavesNothingOfTheFooterInTheBody() {
        assertThat(article.body())
                .doesNotContain("الحقوق محفوظة", "النشرة البريدية", "تابعنا", "[real_title]", "\u00A0", "\n\n");
        assertThat(article.body()).endsWith("دستور سوريا الجديد.").startsWith("بحث الرئيس الروسي");
    }

    @Test
    void creditsTheOriginAndNamesTheAggregatorAsPublisher() {
        assertThat(article.credits())
                .extracting(Credit::name, Credit::role)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("مصر العربية", CreditRole.ORIGINATED),
                        org.assertj.core.groups.Tuple.tuple("موجز نيوز", CreditRole.AGGREGATED));
        assertThat(article.publisher()).isEqualTo("موجز نيوز");
    }

    @Test
    void saysWhatWasTakenOutAndWhere() {
        assertThat(article.removed())
                .extracting(Removed::kind)
                .containsExactly(
                        RemovedKind.MARKER, RemovedKind.CREDIT_LINE, RemovedKind.NEWSLETTER, RemovedKind.SOCIAL);
        for (Removed removed : article.removed()) {
            assertThat(Made.cut(raw, removed.start(), removed.end())).isEqualTo(removed.text());
        }
        for (Credit credit : article.credits()) {
            assertThat(Made.cut(raw, credit.start(), credit.end())).isEqualTo(credit.text());
        }
    }
}
