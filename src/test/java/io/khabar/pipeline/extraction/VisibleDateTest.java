package io.khabar.pipeline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.pipeline.extraction.dates.SpokenDate;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleDateTest {
    private static final String EASTERN =
            "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول";
    private static final String WESTERN = "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر";
    private static final String MAGHREB = "جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر";

    @ParameterizedTest
    @ValueSource(strings = {EASTERN, WESTERN, MAGHREB})
    void readsEachMonthByEachOfItsArabicNamesInEitherDigits(String names) {
        String[] months = names.split(",", -1);
        for (int i = 0; i < months.length; i++) {
            String day = "2019-%02d-16T00:00:00Z".formatted(i + 1);

            assertThat(read("16 " + months[i] + " 2019")).isEqualTo(day);
            assertThat(read("الأربعاء ١٦ " + months[i] + " ٢٠١٩")).isEqualTo(day);
            assertThat(read("نشر في: ١٦ من " + months[i] + " عام ٢٠١٩م")).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", " / ", " (", " - "})
    void readsAMonthThatIsNamedTwice(String between) {
        String[] eastern = EASTERN.split(",", -1);
        String[] western = WESTERN.split(",", -1);
        for (int i = 0; i < eastern.length; i++) {
            String end = between.equals(" (") ? ")" : "";
            String day = "2019-%02d-09T00:00:00Z".formatted(i + 1);

            assertThat(read("٩ " + eastern[i] + between + western[i] + end + " ٢٠١٩"))
                    .isEqualTo(day);
            assertThat(read("9 " + western[i] + between + eastern[i] + end + " 2019"))
                    .isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "الأربعاء 16 كانون الثاني 2019 - 14:20                | 2019-01-16T14:20:00Z",
                "آخر تحديث: ١٦ يناير ٢٠١٩، الساعة ١٤:٢٠               | 2019-01-16T14:20:00Z",
                "١٦/٠١/٢٠١٩                                            | 2019-01-16T00:00:00Z",
                "٢٠١٩/٠١/١٦                                            | 2019-01-16T00:00:00Z",
                "۲۶ دی ۱۳۹۷                                            | 2019-01-16T00:00:00Z",
                "16 كانون الثاني (يناير) 2019 02:20 م                 | 2019-01-16T14:20:00Z"
            })
    void readsADateAsAPageShowsIt(String text, String time) {
        assertThat(read(text)).isEqualTo(time);
    }

    private static String read(String text) {
        return Instant.ofEpochMilli(Objects.requireNonNull(SpokenDate.find(text, false), text))
                .toString();
    }
}
