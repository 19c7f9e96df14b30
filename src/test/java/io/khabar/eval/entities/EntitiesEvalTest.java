package io.khabar.eval.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class EntitiesEvalTest {
    @TempDir
    Path data;

    @Test
    void countsASpanAsRightOnlyWhereItsWordsAreTheTaggedOnes() throws IOException {
        write("""
                زار O
                جنوب O
                لبنان B-LOC
                وسوريا B-LOC
                الرئيس O
                السوري O
                ثم O
                مصر B-ORG
                . O
                """);

        EvaluationResult result = new EntitiesEval().run(data, new EvaluationOptions(true, false));

        assertThat(result.figures())
                .containsEntry("entities.loc.recall", 1.0)
                .containsEntry("entities.loc.precision", 2 / 3.0)
                .containsEntry("entities.org.f1", 0.0);
        assertThat(result.errors())
                .anyMatch(error -> error.startsWith("missed ORG مصر"))
                .anyMatch(error -> error.startsWith("invented LOC مصر"));
    }

    private void write(String tokens) throws IOException {
        Path file = data.resolve("anercorp/tokens.iob.xz");
        Files.createDirectories(file.resolveSibling(""));
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options())) {
            out.write(tokens.getBytes(StandardCharsets.UTF_8));
        }
    }
}
