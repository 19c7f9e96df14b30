package io.khabar.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "10m, PT10M", "6h, PT6H", "3 d, PT72H", "PT1H30M, PT1H30M"})
    void readsWhatAPersonWrites(String text, Duration expected) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
    }

    @Test
    void refusesANumberWithoutAUnit() {
        assertThatThrownBy(() -> DurationText.parse("30")).isInstanceOf(DateTimeParseException.class);
    }
}
