package io.khabar.pipeline.events.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | 24 كتابا                    | 24
            ar | ٣٥ كتابا                    | 35
            ar | ثلاثة كتب                   | 3
            ar | خمسة عشر كتابا              | 15
            ar | خمسة وعشرون كتابا           | 25
            ar | مئة وخمسة وثلاثين كتابا      | 135
            ar | ثلاثمائة كتاب               | 300
            ar | ثلاثة آلاف كتاب             | 3000
            ar | ألفان ومئتان                 | 2200
            ar | 1.3 مليار                   | 1300000000
            ar | 5,2 مليار                   | 5200000000
            ar | 40 ألف كتاب                 | 40000
            ar | 1,250 كتابا                 | 1250
            en | twenty-five books           | 25
            en | three thousand books        | 3000
            en | 12 books                    | 12
            """)
    void readsNumbersInDigitsAndWords(String language, String text, double value) {
        Quantity quantity = read(language, text, 0);

        assertThat(quantity.best()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | 1 | بين 30 و35 كتابا | 30 30 35
            ar | 0 | عشرات الكتب      | 20 20 99
            en | 1 | between 30 and 35 books | 30 30 35
            """)
    void keepsARangeAsARange(String language, int at, String text, String bestLowHigh) {
        Quantity quantity = read(language, text, at);

        assertThat("%.0f %.0f %.0f".formatted(quantity.best(), quantity.low(), quantity.high()))
                .isEqualTo(bestLowHigh);
    }

    private static Quantity read(String language, String text, int at) {
        Lexicon lexicon = Lexicon.shipped(language);
        Reading reading = Reading.of(TextView.of(text, language), Part.BODY, lexicon, List.of());
        return requireNonNull(new NumberReader(reading).at(at));
    }
}
