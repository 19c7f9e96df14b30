package io.khabar.pipeline.events.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.EventDate;
import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    /** A Monday. */
    private static final long MONDAY_NOON =
            Instant.parse("2019-04-08T12:00:00Z").toEpochMilli();

    private static final Lexicon ARABIC = Lexicon.shipped("ar");
    private static final Lexicon ENGLISH = Lexicon.shipped("en");

    /** Neither the article's day nor the words say when the other thing was. */
    @Test
    void leavesAloneWhatIsCountedFromAnotherDay() {
        assertThat(read(ARABIC, "استقال الوزير بعد ثلاثة أيام على الهجوم")).isEmpty();
        assertThat(read(ARABIC, "استقال الوزير قبل يومين من الانتخابات")).isEmpty();
        assertThat(read(ARABIC, "اتفق الطرفان بعد يومين من المحادثات")).isEmpty();
        assertThat(read(ENGLISH, "The minister resigned within two days of the attack"))
                .isEmpty();
        assertThat(read(ARABIC, "يبدأ الحفل بعد ثلاثة أيام من الآن"))
                .containsExactly(read(ARABIC, "يبدأ الحفل بعد ثلاثة أيام").get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            انتهى الحفل الأحد                              | 2019-04-07 | 2019-04-07 | DAY
            انتهى الحفل يوم الاثنين                         | 2019-04-08 | 2019-04-08 | DAY
            انتهى الحفل الاثنين الماضي                      | 2019-04-01 | 2019-04-01 | DAY
            انتهى الحفل أمس                                | 2019-04-07 | 2019-04-07 | DAY
            انتهى الحفل أمس (الأحد) مساء                    | 2019-04-07 | 2019-04-07 | DAY
            انتهى الحفل أول من أمس                          | 2019-04-06 | 2019-04-06 | DAY
            انتهى الحفل ليل السبت الأحد                     | 2019-04-06 | 2019-04-07 | DAY
            يبدأ الحفل غدا                                 | 2019-04-09 | 2019-04-09 | DAY
            انتهى الحفل قبل ثلاثة أيام                       | 2019-04-05 | 2019-04-05 | DAY
            انتهى الحفل منذ يومين                           | 2019-04-06 | 2019-04-06 | DAY
            انتهى الحفل قبل أيام                            | 2019-04-01 | 2019-04-08 | WEEK
            يبدأ الحفل خلال يومين                           | 2019-04-08 | 2019-04-10 | WEEK
            انتهى الحفل الأسبوع الماضي                       | 2019-04-01 | 2019-04-07 | WEEK
            انتهى الحفل في الشهر الماضي                      | 2019-03-01 | 2019-03-31 | MONTH
            انتهى الحفل العام الماضي                         | 2018-01-01 | 2018-12-31 | YEAR
            يبدأ الحفل في تموز/يوليو المقبل                   | 2019-07-01 | 2019-07-31 | MONTH
            انتهى الحفل في سبتمبر (أيلول) الماضي              | 2018-09-01 | 2018-09-30 | MONTH
            انتهى الحفل في سبتمبر                           | 2018-09-01 | 2018-09-30 | MONTH
            انتهى الحفل في مارس                             | 2019-03-01 | 2019-03-31 | MONTH
            انتهى الحفل في 30 مارس                          | 2019-03-30 | 2019-03-30 | DAY
            انتهى الحفل في 30 و31 مارس                      | 2019-03-30 | 2019-03-31 | DAY
            انتهى الحفل في يناير من عام 2018                 | 2018-01-01 | 2018-01-31 | MONTH
            انتهى الحفل في 12 آب 2017                       | 2017-08-12 | 2017-08-12 | DAY
            انتهى الحفل في 12 تشرين الثاني/نوفمبر 2017        | 2017-11-12 | 2017-11-12 | DAY
            انتهى الحفل عام 2011                            | 2011-01-01 | 2011-12-31 | YEAR
            يبدأ الحفل في صيف 2020                          | 2020-06-01 | 2020-08-31 | MONTH
            يبدأ الحفل هذا الخريف                           | 2019-09-01 | 2019-11-30 | MONTH
            انتهى الحفل يوم 2018-03-05                      | 2018-03-05 | 2018-03-05 | DAY
            انتهى الحفل يوم 5/3/2018                        | 2018-03-05 | 2018-03-05 | DAY
            """)
    void resolvesArabicWordsOfTimeByTheArticlesDay(String text, String from, String to, String precision) {
        assertThat(read(ARABIC, text)).containsExactly(from + " " + to + " " + precision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fair ended on Sunday               | 2019-04-07 | 2019-04-07 | DAY
            The fair ended last Monday             | 2019-04-01 | 2019-04-01 | DAY
            The fair ended yesterday               | 2019-04-07 | 2019-04-07 | DAY
            The fair ended three days ago          | 2019-04-05 | 2019-04-05 | DAY
            The fair ended last week               | 2019-04-01 | 2019-04-07 | WEEK
            The fair opens next July               | 2019-07-01 | 2019-07-31 | MONTH
            The fair opened on July 12, 2015       | 2015-07-12 | 2015-07-12 | DAY
            The fair opened on 12 July 2015        | 2015-07-12 | 2015-07-12 | DAY
            The fair opened in March 2015          | 2015-03-01 | 2015-03-31 | MONTH
            The fair opened in 2013                | 2013-01-01 | 2013-12-31 | YEAR
            """)
    void resolvesEnglishWordsOfTime(String text, String from, String to, String precision) {
        assertThat(read(ENGLISH, text)).containsExactly(from + " " + to + " " + precision);
    }

    @ParameterizedTest
    @CsvSource({"مارس اللاعب هوايته", "ولد في 15 شوال 1436", "جلس أب مع ابنه", "You may go"})
    void readsNoDateWhereNoneIs(String text) {
        assertThat(read(text.startsWith("You") ? ENGLISH : ARABIC, text)).isEmpty();
    }

    @Test
    void looksAheadWhereTheTextDoes() {
        Reading reading = reading(ARABIC, "تسلم الشحنة في سبتمبر");

        Dated dated = new DateReader(reading, new NumberReader(reading), MONDAY_NOON).near(0, new Span(0, 4), true);

        EventDate date = requireNonNull(dated).date();
        assertThat(date.from()).hasToString("2019-09-01");
        assertThat(date.words()).isEqualTo("سبتمبر");
    }

    @Test
    void resolvesOnlyFullDatesWithoutAnArticlesDay() {
        Reading reading = reading(ARABIC, "أمس وفي 12 آب 2017");

        Dated dated = new DateReader(reading, new NumberReader(reading), null).near(0, new Span(0, 5), false);

        assertThat(requireNonNull(dated).date().from()).hasToString("2017-08-12");
    }

    private static List<String> read(Lexicon lexicon, String text) {
        Reading reading = reading(lexicon, text);
        DateReader dates = new DateReader(reading, new NumberReader(reading), MONDAY_NOON);
        Dated dated = dates.near(0, new Span(0, reading.size()), false);
        return dated == null ? List.of() : List.of(line(dated.date()));
    }

    private static String line(EventDate date) {
        return date.from() + " " + date.to() + " " + date.precision();
    }

    private static Reading reading(Lexicon lexicon, String text) {
        return Reading.of(TextView.of(text, lexicon.language()), Part.BODY, lexicon, List.of());
    }
}
