package io.khabar.text.fasttext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.khabar.text.WordNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastTextModelTest {

    private static final FastTextModel MODEL = read();

    /** As fastText itself answers, in its WebAssembly build; it adds a hundred-thousandth to each decision, we do not. */
    @ParameterizedTest
    @CsvSource({
        "This is a test of the reader, en, 0.95485, bn, 0.00439",
        "هذا نص عربي, ar, 0.93414, sd, 0.03279",
        "Bu bir deneme, tr, 0.99862, az, 0.00086",
    })
    void agreesWithFastText(String text, String first, double firstShare, String second, double secondShare) {
        float[] logProbabilities = logProbabilities(text);

        assertThat(probability(logProbabilities, first)).isCloseTo(firstShare, within(0.0001));
        assertThat(probability(logProbabilities, second)).isCloseTo(secondShare, within(0.0001));
    }

    @Test
    void probabilitiesAddUpToOne() {
        double sum = 0;
        for (String label : MODEL.labels()) {
            sum += probability(logProbabilities("Ein Satz"), label);
        }

        assertThat(sum).isCloseTo(1, within(0.0001));
        assertThat(MODEL.labels()).hasSize(176);
    }

    @Test
    void lighterWordsMoveTheAnswerLess() {
        Features german = features("der die das und nicht");
        Features turkish = features("bir ve için değil çok");

        double light = probability(MODEL.logProbabilities(german, turkish, 0.1f), "tr");
        double heavy = probability(MODEL.logProbabilities(german, turkish, 1), "tr");

        assertThat(light).isLessThan(heavy);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FastTextModel.read(new ByteArrayInputStream(new byte[100])))
                .withMessage("not a fastText model");
    }

    private static double probability(float[] logProbabilities, String label) {
        return Math.exp(logProbabilities[MODEL.labels().indexOf(label)]);
    }

    private static float[] logProbabilities(String text) {
        return MODEL.logProbabilities(features(text));
    }

    private static Features features(String text) {
        Features features = MODEL.features();
        for (String word : text.split(" ", -1)) {
            char[] bounded = ('<' + word + '>').toCharArray();
            MODEL.addWord(bounded, 0, bounded.length, WordNumbers.hash(word), features);
        }
        return features;
    }

    private static FastTextModel read() {
        try (InputStream file = FastTextModelTest.class.getResourceAsStream("/language/lid.176.ftz")) {
            return FastTextModel.read(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
