package io.khabar.pipeline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.model.Credit;
import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCleanerTest {
    private static final ArticleCleaner CLEANER = ArticleCleaner.fromResources();
    private static final String BODY =
            "The first paragraph is the body, and it is long enough to be told from a footer.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RELATED_LINKS | اقرأ أيضا: أسعار الذهب اليوم",
                "NEWSLETTER    | اشترك في نشرتنا البريدية ليصلك الجديد",
                "SOCIAL        | تابعنا على فيسبوك وتويتر",
                "COPYRIGHT     | جميع الحقوق محفوظة 2019",
                "CREDIT_LINE   | المصدر: رويترز",
                "CREDIT_LINE   | المصدر | رويترز",
                "CREDIT_LINE   | نقلاً عن رويترز",
                "CREDIT_LINE   | (أ ف ب)",
                "RELATED_LINKS | Read also: Gold prices today",
                "NEWSLETTER    | Sign up for our daily newsletter",
                "SOCIAL        | Follow us on Facebook",
                "COPYRIGHT     | © 2019 The Paper. All rights reserved.",
                "CREDIT_LINE   | Source: Reuters",
                "RELATED_LINKS | Lire aussi : le prix de l'or",
                "NEWSLETTER    | Inscrivez-vous à notre newsletter",
                "NEWSLETTER    | Inscrivez-vous à notre lettre d'information",
                "SOCIAL        | Suivez-nous sur Twitter",
                "COPYRIGHT     | Tous droits réservés",
                "CREDIT_LINE   | (AFP)",
                "RELATED_LINKS | İlgili haberler",
                "NEWSLETTER    | E-bültenimize abone olun",
                "SOCIAL        | Bizi Twitter'da takip edin",
                "COPYRIGHT     | Tüm hakları saklıdır.",
                "CREDIT_LINE   | Kaynak: Anadolu Ajansı",
                "RELATED_LINKS | Читайте также: цены на золото",
                "NEWSLETTER    | Подпишитесь на нашу рассылку",
                "SOCIAL        | Подписывайтесь на наш канал",
                "COPYRIGHT     | Все права защищены",
                "CREDIT_LINE   | Источник: ТАСС",
                "RELATED_LINKS | بیشتر بخوانید: قیمت طلا",
                "NEWSLETTER    | عضو خبرنامه ما شوید",
                "SOCIAL        | ما را در تلگرام دنبال کنید",
                "COPYRIGHT     | تمام حقوق محفوظ است",
                "CREDIT_LINE   | منبع: ایرنا"
            })
    void takesALineOutOfTheTailAndSaysWhatItWas(RemovedKind kind, String line) {
        String text = BODY + "\n\n" + line;

        Cleaned cleaned = clean(text, null);

        assertThat(cleaned.body()).isEqualTo(BODY);
        assertThat(cleaned.removed()).extracting(Removed::kind).containsExactly(kind);
        assertThat(cut(
                        text,
                        cleaned.removed().get(0).start(),
                        cleaned.removed().get(0).end()))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وقال الوزير إن جميع الحقوق محفوظة للعمال في القانون الجديد الذي أقره البرلمان أمس بعد نقاش طويل.",
                "He told reporters to follow us on the way to the border, where the army had closed the road since Monday.",
                "Bakan, kararı yakından takip etmek için bir kurul oluşturulduğunu ve toplantının salı günü yapılacağını söyledi.",
                "Читайте договор внимательно, сказал министр журналистам после встречи с послами в столице во вторник."
            })
    void leavesASentenceOfTheBodyThatSoundsLikeAFooter(String sentence) {
        String text = sentence + "\n\n" + BODY;

        assertThat(clean(text, null).body()).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reuters  | دبي - رويترز: قال الوزير إن الاتفاق سيوقع غدا.",
                "afp      | بيروت (أ ف ب) - قال الوزير إن الاتفاق سيوقع غدا.",
                "dpa      | * ميونيخ - «د.ب.أ»: رفضت المحكمة الطلب.",
                "reuters  | قال الوزير إن الاتفاق سيوقع غدا. (رويترز)",
                "reuters  | قال الوزير إن الاتفاق سيوقع غدا.وفقا لوكالة رويترز.",
                "reuters  | قال الوزير إن الاتفاق سيوقع غدا. بحسب رويترز. وأضاف أنه مهم.",
                "wam      | حطت الطائرة. جاء ذلك وفقاً لما أوردته وكالة أنباء الإمارات الرسمية اليوم.",
                "reuters  | PARIS (Reuters) - The minister said the deal would be signed tomorrow.",
                "reuters  | The minister said the deal would be signed tomorrow. According to Reuters.",
                "afp      | Le ministre a dit que l'accord serait signé demain. Selon l'AFP.",
                "tass     | Министр сказал, что договор будет подписан завтра. Об этом сообщает ТАСС.",
                "ria      | Об этом сообщает РИА Новости со ссылкой на министерство. Договор подпишут завтра.",
                "irna     | به گزارش خبرگزاری ایرنا، وزیر گفت که این قرارداد فردا امضا می‌شود."
            })
    void creditsWhomTheTextIsFrom(String outlet, String text) {
        Cleaned cleaned = clean(text, null);

        assertThat(cleaned.credits()).extracting(Credit::outlet).containsExactly(outlet);
        Credit credit = cleaned.credits().get(0);
        assertThat(cut(text, credit.start(), credit.end())).isEqualTo(credit.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وقال الوزير لـ(رويترز): إن الاتفاق سيوقع غدا.",
                "وأكد الوزير لـ«رويترز» - وهو في طريقه إلى المطار - أن الاتفاق سيوقع غدا.",
                "قال الوزير بحسب رويترز إن الاتفاق سيوقع غدا.",
                "قال الوزير: «الاتفاق مهم». وفقا لما قاله لرويترز أمس في بيروت.",
                "قال: «سنوقع غدا.» بحسب رويترز.",
                "According to Reuters, the minister said the deal would be signed tomorrow.",
                "Selon l'AFP, l'accord serait signé demain.",
                "По данным ТАСС, договор подпишут завтра."
            })
    void creditsNobodyForTheSourceOfAStatement(String text) {
        assertThat(clean(text, null).credits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "رويترز - دبي                | reuters",
                "رويترز - rt                 | reuters,rt",
                "عبد الرحمن الحجاب (الرياض)  |",
                "تصوير : (ا ف ب)             |",
                "أحمد علي (د ب أ)            | dpa"
            })
    void readsTheAuthorFieldAsAByline(String author, @Nullable String outlet) {
        assertThat(clean(BODY, author).credits())
                .extracting(Credit::outlet)
                .isEqualTo(outlet == null ? List.of() : List.of(outlet.split(",", -1)));
    }

    @Test
    void takesPicturesCreditsInARowOfCaptionsForNoCreditOfTheText() {
        String captions = "عميل أمام مصرف في فيلنيوس. “رويترز” باعة داخل سوق الخضار في برازافيل. “رويترز”";

        assertThat(clean(captions, null).credits()).isEmpty();
    }

    @Test
    void knowsOutletsOfTheUsersOwnFileToo() {
        OutletRegistry registry = OutletRegistry.withMore(
                "mine.yaml",
                "- {id: harbour, kind: newspaper, country: GB, languages: [en], domains: [harbour.example],"
                        + " names: {en: [Harbour Courier]}}");
        ArticleCleaner cleaner = ArticleCleaner.with(registry);

        Cleaned cleaned = cleaner.clean(raw(BODY + "\n\nSource: Harbour Courier", null));

        assertThat(cleaned.credits()).extracting(Credit::outlet).containsExactly("harbour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: x, kind: agency}   | mine.yaml: the outlet {id=x, kind=agency} is not in the form of outlets.yaml",
                "- just a word             | mine.yaml must be a list of maps, but has just a word",
                "- {                       | mine.yaml is no YAML"
            })
    void saysWhatIsWrongInTheUsersFile(String yaml, String message) {
        assertThatThrownBy(() -> OutletRegistry.withMore("mine.yaml", yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Cleaned clean(String text, @Nullable String author) {
        return CLEANER.clean(raw(text, author));
    }

    private static RawText raw(String text, @Nullable String author) {
        return new RawText(text, 0, "A title of its own", author, null, null, null, null);
    }

    private static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
