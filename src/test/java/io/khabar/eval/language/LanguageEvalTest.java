package io.khabar.eval.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.eval.EvaluationDataMissing;
import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageEvalTest {

    private static final EvaluationOptions WITH_ERRORS = new EvaluationOptions(true, false);

    @TempDir
    Path data;

    @Test
    void measuresHeadlinesSentencesAndArticlesByLanguage() throws IOException {
        corpus("a\na\nb\n");
        file("eng", "The bridge was opened\nIt is the longest of the country\nEl ministro dijo que no es así\n");
        file("fra", "Le pont est ouvert\nC'est le plus long du pays\nLe ministre a dit que non\n");

        EvaluationResult result = new LanguageEval().run(data, WITH_ERRORS);

        assertThat(result.figures())
                .containsEntry("language.headline.en", 0.5)
                .containsEntry("language.headline.fr", 1.0)
                .containsEntry("language.headline.macro", 0.75)
                .containsEntry("language.article.en", 0.5)
                .containsKeys("language.sentence.macro", "language.articles-per-second");
        assertThat(result.errors()).contains("headline en 2 taken for es");
    }

    @Test
    void measuresTheOtherFilesOfTheFolderApart() throws IOException {
        corpus("a\n");
        file("eng", "The bridge was opened\n");
        file("zho-CN", "部长表示，新大桥将在今年年底前通车\n");

        EvaluationResult result = new LanguageEval().run(data, WITH_ERRORS);

        assertThat(result.figures())
                .containsEntry("language.other.headline.zh", 1.0)
                .doesNotContainKey("language.headline.zh");
    }

    @Test
    void refusesAFolderWithoutTheCorpus() {
        assertThatThrownBy(() -> new LanguageEval().run(data, WITH_ERRORS))
                .isInstanceOf(EvaluationDataMissing.class)
                .hasMessageContaining("ntrex128");
    }

    @ParameterizedTest
    @CsvSource({
        "eng, en",
        "snd-Arab, sd",
        "ckb-Arab, ckb",
        "kmr, ku",
        "prs, fa",
        "zh-CN, zh",
        "nb, no",
        "deu, de",
        "ind, id",
        "yid, yi",
        "und, und"
    })
    void bringsCodesOfOthersToOurs(String theirs, String ours) {
        assertThat(LanguageCodes.normalised(theirs)).isEqualTo(ours);
    }

    private void corpus(String documentIds) throws IOException {
        Files.createDirectories(data.resolve("ntrex128"));
        Files.writeString(data.resolve("ntrex128").resolve("DOCUMENT_IDS.tsv"), documentIds);
    }

    private void file(String name, String lines) throws IOException {
        Files.writeString(data.resolve("ntrex128").resolve(name + ".txt"), lines);
    }
}
