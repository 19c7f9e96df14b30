package io.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextViewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | وقّع البلدان صفقةَ أسلحةٍ | وقع البلدان صفقه اسلحه
            ar | مـــوسكو ـ أنقرة | موسكو انقره
            ar | إردوغان وأردوغان واردوغان | اردوغان واردوغان واردوغان
            ar | السوريّة، الفرات؛ (إدلب) | السوريه الفرات ادلب
            ar | «رافال» الفرنسية | رافال الفرنسيه
            ar | على متنِ ٢٤ طائرة | علي متن 24 طايره
            ar | بقيمة 5.2 مليار | بقيمه 5.2 مليار
            ar | بقيمة ٥٫٢ مليار | بقيمه 5.2 مليار
            ar | نحو 1,300 جندي | نحو 1,300 جندي
            ar | عام2015 | عام 2015
            ar | 20صاروخا | 20 صاروخا
            ar | ﻻجئون | لاجيون
            fa | موشک‌های ایران | موشكهاي ايران
            fa | گفت‌وگو | گفتوگو
            ur | ہتھیاروں | ہتھيار وں
            ckb | کوردستان | كوردستان
            tr | IRAK'ın İstanbul'da SİLAHLARI | ırak ın istanbul da silahları
            en | Syria's ISTANBUL İstanbul | syria s istanbul istanbul
            en | the U.S. and the U.N. agreed | the u.s and the u.n agreed
            ru | Ещё Ёлка, Сирия | еще елка сирия
            fr | l’armée d'Égypte | l armée d égypte
            de | Rüstungsgüter, STRASSE | rüstungsgüter strasse
            he | צה״ל וצה"ל | צהל וצהל
            zh | 叙利亚ABC战争 | 叙 利 亚 abc 战 争
            und | ﬁnal ＡＢＣ１２ | final abc12
            """)
    void readsFoldedWords(String language, String text, String tokens) {
        String expected = language.equals("ur") ? tokens.replace(" ", "") : tokens;

        assertThat(String.join(" ", tokens(text, language))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | منظومة إس-400 الدفاعية | s400
            ar | منظومة اس ٤٠٠ الدفاعية | s400
            ar | منظومة أس 400 الدفاعية | s400
            ar | منظومة ‏إس٤٠٠ الدفاعية | s400
            ar | منظومة إس400 الدفاعية | s400
            ar | منظومة إس – 400 الدفاعية | s400
            ar | منظومة «إس 400» الدفاعية | s400
            ar | منظومة س-400 الدفاعية | s400
            ar | منظومة S-400 الدفاعية | s400
            ar | منظومة s-400 الدفاعية | s400
            ar | منظومة S400 الدفاعية | s400
            ar | مقاتلات اف-35 | f35
            ar | مقاتلات إف-35 | f35
            ar | مقاتلات إف ٣٥ | f35
            ar | مقاتلات F-35 | f35
            ar | مقاتلات F‑35 | f35
            ar | مقاتلات ف-16 | f16
            ar | طائراتF16- بلوك | f16
            ar | من إف16 | f16
            ar | لإف-16 | f16
            ar | وإف 16 | f16
            ar | ميغ-29 | mig29
            ar | ميغ 29 | mig29
            ar | ميج-29 | mig29
            ar | سو-35 | su35
            ar | سوخوي-35 | su35
            ar | سوخوي 35 | su35
            ar | تي-90 | t90
            ar | بي-52 | b52
            ar | إم-16 | m16
            ar | إم 16 | m16
            ar | إم كيو-9 | mq9
            ar | سي-130 | c130
            en | an S-400 battery | s400
            en | F-16s over | f16
            en | F-16C over | f16c
            en | MiG-29 and | mig29
            en | MiG 29 and | mig29
            en | the M1A1 tank | m1a1
            en | the AK-47 rifle | ak47
            en | F 16 jets | f16
            ru | комплексы С-400 | s400
            ru | истребители Су-35 | su35
            ru | истребители МиГ 29 | mig29
            ru | самолеты F-16 | f16
            fa | سامانه اس-۴۰۰ | s400
            fa | جنگنده اف ۳۵ | f35
            fa | میگ-۲۹ | mig29
            tr | S-400'lerin teslimatı | s400
            ur | ایف 16 طیارے | f16
            he | אף-35 | f35
            """)
    void readsADesignationAsOneToken(String language, String text, String designation) {
        assertThat(tokens(text, language)).contains(designation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | في 35 عاما
            ar | ان 35 شخصا
            ar | أم 16 رجلا
            ar | نحو 400 مقاتل
            ar | أي 10 دقائق
            ar | بي 52 عاما
            ru | с 400 солдатами
            en | page 35 of
            en | A 400 metre race
            en | top-10 list
            ar | اس، 400 جندي
            ar | عام-2015
            """)
    void readsAWordBeforeANumberAsAWord(String language, String text) {
        assertThat(tokens(text, language)).anyMatch(token -> token.matches("\\d+"));
    }

    @Test
    void spansOfADesignationCoverItAsWritten() {
        TextView view = TextView.of("عقد منظومة ‏إس٤٠٠ و«إم كيو - 9»", "ar");

        assertThat(view.original(2, 2)).isEqualTo("إس٤٠٠");
        assertThat(view.token(4)).isEqualTo("mq9");
        assertThat(view.original(4, 4)).isEqualTo("إم كيو - 9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | قال الوزير إن الاتفاق تم. وأضاف أنه مهم. | 2
            ar | هل وقع البلدان؟ نعم وقعا! ثم افترقا | 3
            ar | وصلت الطائرات؛ ثم غادرت | 2
            ar | بقيمة 5.2 مليار دولار. انتهى | 2
            ar | ذكرت أ ف ب أن القصف استمر | 1
            ar | ذكرت أ.ف.ب. أن القصف استمر | 1
            ar | التقى د. أحمد و م. علي في المدينة | 1
            ar | تتجاوز قيمتها 3. 1 مليار دولار | 1
            ar | انتهى الاجتماع.وقال الوزير | 2
            ur | فوج نے حملہ کیا۔ وزیر نے کہا | 2
            en | Gen. Smith met Mr. Jones in the U.S. Senate. They spoke. | 2
            en | It cost 1.3 billion. He left. | 2
            en | see example.com today. then nothing | 1
            en | "Is it over?" He left. | 2
            ru | В 2015 г. Россия и др. страны. Потом ушли. | 2
            de | Das kostet ca. 5 Mio. Euro. Mehr nicht. | 2
            zh | 他来了。她走了。 | 2
            """)
    void countsSentences(String language, String text, int sentences) {
        assertThat(TextView.of(text, language).sentences()).isEqualTo(sentences);
    }

    @Test
    void aLineFeedEndsParagraphAndSentence() {
        TextView view = TextView.of("الاول\nالثاني\n\nالثالث", "ar");

        assertThat(List.of(view.paragraph(0), view.paragraph(1), view.paragraph(2)))
                .containsExactly(0, 1, 2);
        assertThat(view.sentences()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | وبالصفقة | صفقة
            ar | بصفقته | صفقة
            ar | وصفقاتهم | صفقات
            ar | للأسد | الأسد
            ar | للأسد | أسد
            ar | لسوريا | سوريا
            ar | والسلاح | سلاح
            ar | فللسلاح | سلاح
            ar | كالصواريخ | صواريخ
            ar | سيسلم | يسلم
            ar | أسلحتها | أسلحة
            en | missiles | missile
            fr | missiles | missile
            de | Raketen | Rakete
            tr | silahlarının | silah
            tr | füzelerine | füze
            ru | сделку | сделка
            ru | оружием | оружие
            ru | Сирией | Сирия
            ru | сирийского | сирийский
            fa | موشک‌های | موشک
            ckb | چەکەکان | چەک
            ku | çekên | çek
            he | ובטיל | טיל
            """)
    void offersTheFormThatADictionaryHolds(String language, String word, String form) {
        assertThat(TextView.of(word, language).candidates(0)).contains(Folding.fold(form, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | صفقة | صفق
            ar | وزير | ير
            ar | بن | ن
            en | arm | arms
            en | glass | gla
            """)
    void offersNoFormThatIsNone(String language, String word, String form) {
        assertThat(TextView.of(word, language).candidates(0)).doesNotContain(Folding.fold(form, language));
    }

    @Test
    void everySpanReadsAsClaimed() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            String text = randomText(random);
            for (String language : List.of("ar", "tr", "ur", "und")) {
                assertSpansRead(TextView.of(text, language));
            }
        }
    }

    private static void assertSpansRead(TextView view) {
        String text = view.text();
        int before = 0;
        for (int i = 0; i < view.size(); i++) {
            assertThat(view.startUtf16(i)).isGreaterThanOrEqualTo(before).isLessThan(view.endUtf16(i));
            assertThat(view.start(i)).isEqualTo(text.codePointCount(0, view.startUtf16(i)));
            assertThat(view.end(i)).isEqualTo(text.codePointCount(0, view.endUtf16(i)));
            TextView again = TextView.of(view.original(i, i), view.language());
            assertThat(String.join("", tokens(again))).isEqualTo(view.token(i));
            before = view.endUtf16(i);
        }
    }

    private static String randomText(Random random) {
        String alphabet = "اأبتةهويىكلﷲﻻ\u064B\u064E\u0640\u0654\u0653 .،-–\n\u200F\u200C٤0ab IİéI\u0301e\u0307"
                + "\uD83D\uDE00\uD835\uDC00\uD840\uDC00\uD800\uDC00ßǅ中กิ﷽سفס״'S";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<String> tokens(String text, String language) {
        return tokens(TextView.of(text, language));
    }

    private static List<String> tokens(TextView view) {
        return IntStream.range(0, view.size()).mapToObj(view::token).toList();
    }
}
