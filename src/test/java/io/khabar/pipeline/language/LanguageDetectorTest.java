package io.khabar.pipeline.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = LanguageDetector.shipped();

    private static final String ARABIC =
            "أعلنت وزارة الصحة اليوم أن حملة التطعيم ستبدأ مطلع الشهر المقبل في جميع المحافظات، وأن المراكز ستعمل حتى المساء.";
    private static final String ENGLISH =
            "The ministry of health said on Monday that the vaccination campaign would begin early next month in all provinces.";
    private static final String FRENCH =
            "Le ministère de la santé a annoncé lundi que la campagne de vaccination commencerait au début du mois dans toutes"
                    + " les provinces, et que les centres seraient ouverts jusque dans la soirée.";

    static Stream<Arguments> sentences() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        LanguageDetectorTest.class.getResourceAsStream("/golden/language/sentences.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream()
                    .map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void namesLanguageAndScript(String code, String script, String sentence) {
        Language language = DETECTOR.detect(sentence);

        assertThat(language.code()).isEqualTo(code);
        assertThat(language.script()).isEqualTo(script);
        assertThat(language.confidence()).isBetween(0.4, 1.0);
        assertThat(language.second()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "2254",
                "S-400",
                "😀😀👍",
                "https://example.com/ar/news/2019",
                "a@b.example",
                "ok",
                "&nbsp;&#160;"
            })
    void isUndeterminedWhereThereIsTooLittleText(String text) {
        assertThat(DETECTOR.detect(text).isUndetermined()).isTrue();
    }

    @Test
    void namesNoScriptWhereThereAreNoLetters() {
        assertThat(DETECTOR.detect("12:30 – 14:00")).isEqualTo(new Language("und", "Zyyy", 0, null));
    }

    @Test
    void isUndeterminedForArabicInLatinLettersAndDigits() {
        assertThat(DETECTOR.detect("ana mesh 3aref a3mel eh, el so2al da sa3b awy ya 7abibi")
                        .isUndetermined())
                .isTrue();
    }

    @Test
    void ordinalsAndNamesWithDigitsAreNoArabicInLatinLetters() {
        assertThat(DETECTOR.detect("The 2nd and 3rd F16 squadrons met the G20 guests")
                        .code())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | رئيس شركة Apple يلتقي مديري Microsoft وGoogle",
                "ar | شاهد الصور https://www.example.com/this/is/the/way/to/the/news على موقع الوزارة",
                "ar | للتواصل مع الوزارة press.office@ministry.example.com أو الاتصال بالهاتف 0123456789",
                "ar | <p class=\"story lead\">بدأت</p>&nbsp;<b>المحادثات</b>&nbsp;اليوم",
                "ar | 🚨🚨 عاجل 🚨 انقطاع المياه عن المدينة #عاجل",
                "en | The village of المعرة is in the province of إدلب in the north",
                "de | Präsident Erdoğan ist nach Köln gereist und hat dort mit Şahin und Yılmaz gesprochen",
                "fr | LE MINISTRE A ANNONCÉ QUE LE PONT SERA OUVERT",
                "tr | 'İSTANBUL''DA YAĞIŞ NEDENİYLE YOLLAR KAPANDI'",
            })
    void looksPastNamesMarkupAddressesAndCapitals(String code, String text) {
        assertThat(DETECTOR.detect(text).code()).isEqualTo(code);
    }

    @Test
    void decomposedLettersAndPresentationFormsCountAsTheLettersTheyAre() {
        assertThat(DETECTOR.detect(
                        "Le ministe\u0300re a e\u0301te\u0301 inaugure\u0301 a\u0300 la fin de l'anne\u0301e"))
                .extracting(Language::code)
                .isEqualTo("fr");
        assertThat(DETECTOR.detect("\uFED3\uFEF2 \uFE8D\uFEDF\uFE92\uFEF4\uFE96 \uFEE3\uFEA8 \uFEE3\uFEE8"))
                .extracting(Language::script)
                .isEqualTo("Arab");
    }

    @Test
    void titleAndBodyAreReadTogether() {
        assertThat(DETECTOR.detect("Reuters", ARABIC).code()).isEqualTo("ar");
        assertThat(DETECTOR.detect(ARABIC, "").code()).isEqualTo("ar");
    }

    @Test
    void namesTheLanguageOfALongParagraphInAnotherScriptAsSecond() {
        Language language = DETECTOR.detect(ARABIC + "\n" + ARABIC + "\n" + ENGLISH + "\n" + ARABIC);

        assertThat(language.code()).isEqualTo("ar");
        assertThat(language.second()).isEqualTo("en");
    }

    @Test
    void namesTheLanguageOfALongParagraphInTheSameScriptAsSecond() {
        Language language = DETECTOR.detect(ENGLISH + "\n" + ENGLISH + "\n" + FRENCH);

        assertThat(language.code()).isEqualTo("en");
        assertThat(language.second()).isEqualTo("fr");
    }

    @Test
    void findsTheSecondLanguageWithoutParagraphs() {
        Language language = DETECTOR.detect(ARABIC + " " + ENGLISH + " " + ARABIC);

        assertThat(language.code()).isEqualTo("ar");
        assertThat(language.second()).isEqualTo("en");
    }

    @Test
    void theLanguageOfMostOfTheTextIsTheMainOneWhereverItStands() {
        Language language = DETECTOR.detect(ENGLISH + "\n" + (ARABIC + "\n").repeat(12));

        assertThat(language.code()).isEqualTo("ar");
        assertThat(language.script()).isEqualTo("Arab");
    }

    @Test
    void aNameOrATitleInAnotherLanguageIsNoSecondLanguage() {
        assertThat(DETECTOR.detect(ARABIC + " وقالت منظمة International Committee of the Red Cross ذلك. " + ARABIC)
                        .second())
                .isNull();
    }

    @Test
    void aHintDecidesBetweenLanguagesThatAShortTextLeavesOpen() {
        String open = "Tuduhan ini akan diteliti";

        assertThat(DETECTOR.detect(open, "", "id").code()).isEqualTo("id");
        assertThat(DETECTOR.detect(open, "", "ms").code()).isEqualTo("ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "fa", "xx", ""})
    void aHintDoesNotOverrideTheText(String hint) {
        assertThat(DETECTOR.detect("", ENGLISH, hint).code()).isEqualTo("en");
        assertThat(DETECTOR.detect("", "S-400 2254", hint).isUndetermined()).isTrue();
    }

    @Test
    void hugeAndHostileTextsCostNoMoreThanTheirBeginning() {
        for (String unit :
                List.of("a", "ا", "x ", "<", "&", "@", "3a", "'", "\uD83D", "http://", "\u0301", "漢", "a\n")) {
            assertThat(DETECTOR.detect(unit.repeat(50_000_000 / unit.length())).confidence())
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void halvesOfSurrogatePairsAreNoLetters() {
        assertThat(DETECTOR.detect("\uD800 " + ARABIC + " \uDC00\uDC00").code()).isEqualTo("ar");
        assertThat(DETECTOR.detect("\uDC00\uD800\uD800").isUndetermined()).isTrue();
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws Exception {
        Language expected = DETECTOR.detect(ARABIC, ENGLISH);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Language> task = () -> DETECTOR.detect(ARABIC, ENGLISH);
            for (Future<Language> answer :
                    threads.invokeAll(Stream.generate(() -> task).limit(200).toList())) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
