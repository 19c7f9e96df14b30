package io.khabar.pipeline.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.model.Quote;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line: a text, and the quotes found in it as {@code speaker[^] verb: words}, ^ where carried over, ~ where reported. */
class QuoteFinderTest {
    private static final QuoteFinder FINDER = QuoteFinder.shipped();

    /** Those whom the texts name, by their first name written; countries by code. */
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "putin", List.of("فلاديمير بوتين", "بوتين", "Vladimir Putin", "Putin", "Путин", "پوتین", "Poutine"),
            "erdogan", List.of("رجب طيب إردوغان", "إردوغان", "Recep Tayyip Erdogan", "Erdogan", "Erdoğan", "Эрдоган"),
            "merkel", List.of("أنغيلا ميركل", "ميركل", "Angela Merkel", "Merkel"));

    private static final Map<String, List<String>> COUNTRIES = Map.of(
            "RU",
            List.of("الروسي", "روسيا", "Russian", "Russia"),
            "TR",
            List.of("التركي", "تركيا", "Turkish", "Turkey"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            قال بوتين: "سنواصل العمل معا من أجل السلام".                     | putin قال: سنواصل العمل معا من أجل السلام
            وقال بوتين إن «الأمر يتعلق بتنفيذ العقد».                         | putin قال: الأمر يتعلق بتنفيذ العقد
            وأعلن بوتين خلال مؤتمر صحافي “لم ننجح بعد بتطبيق كل النقاط”.      | putin أعلن: لم ننجح بعد بتطبيق كل النقاط
            قال الرئيس الروسي، فلاديمير بوتين، عقب لقائه إردوغان، إن تقسيم البلاد غير مقبول. | putin قال~: تقسيم البلاد غير مقبول
            "هذا يوم تاريخي لبلادنا"، قالت ميركل في برلين.                   | merkel قالت: هذا يوم تاريخي لبلادنا
            قالت المتحدثة باسم الوزارة إن القرار نهائي ولا رجعة فيه.           | المتحدثة باسم الوزارة قالت~: القرار نهائي ولا رجعة فيه
            وصل بوتين إلى أنقرة، مؤكدا أن الاتفاق سينفذ قريبا.                 | putin مؤكدا~: الاتفاق سينفذ قريبا
            سيصل الوفد إلى موسكو غدا، وفقا لإردوغان.                          | erdogan وفقا~: سيصل الوفد إلى موسكو غدا
            أعلنت «أرامكو» أن الإنتاج سيرتفع هذا العام.                       | أرامكو أعلنت~: الإنتاج سيرتفع هذا العام
            قال أحمد الجربا إن الحل سياسي في النهاية.                         | أحمد الجربا قال~: الحل سياسي في النهاية
            """)
    void readsArabic(String text, String quotes) {
        assertThat(found("ar", text)).containsExactly(quotes.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            أعلن بوتين "لم ننجح بعد في تطبيق النقاط"، مضيفاً "لم ننجح بعد في تشكيل المركز". | putin أعلن: لم ننجح بعد في تطبيق النقاط; putin^ مضيفاً: لم ننجح بعد في تشكيل المركز
            عبر بوتين عن رغبته بالحوار. وقال إن "الأمر يتعلق بالعقد الأول".     | putin^ قال: الأمر يتعلق بالعقد الأول
            التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب إردوغان. وقال الرئيس التركي إن اللقاء كان مفيدا. | erdogan^ قال~: اللقاء كان مفيدا
            قال بوتين إن الحرب انتهت تماما. وقالت ميركل إن الحوار مستمر اليوم. وقال إن الجيش سينسحب اليوم. | putin قال~: الحرب انتهت تماما; merkel قالت~: الحوار مستمر اليوم; putin^ قال~: الجيش سينسحب اليوم
            """)
    void resolvesWhoIsLeftOutInArabic(String text, String quotes) {
        assertThat(found("ar", text)).containsExactly(quotes.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "We will keep working together," Putin said.                       | putin said: We will keep working together,
            “We will keep working together,” said Vladimir Putin on Monday.    | putin said: We will keep working together,
            Putin told reporters: "The deal is done and will be honoured."     | putin told: The deal is done and will be honoured.
            Putin said that the deal would be honoured.                        | putin said~: the deal would be honoured
            "We are ready," Putin said. "The contract will be carried out."    | putin said: We are ready,; putin^ null: The contract will be carried out.
            Putin came to Berlin. "We are ready to talk to all sides," he said. | putin^ said: We are ready to talk to all sides,
            "It was a good day for us all," said Jane Doe in Berlin.           | Jane Doe said: It was a good day for us all,
            Putin met Merkel. "We are ready to talk to all sides," he said.    | null said: We are ready to talk to all sides,
            The first shipment will arrive in July, according to Erdogan.      | erdogan According to~: The first shipment will arrive in July
            """)
    void readsEnglish(String text, String quotes) {
        List<String> wanted =
                List.of(quotes.replace("According to", "according to").split("; "));

        assertThat(found("en", text)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fr | « Nous sommes prêts à discuter », a déclaré Poutine lundi.     | putin a déclaré: Nous sommes prêts à discuter
            ru | «Мы готовы к переговорам», — сказал Путин.                    | putin сказал: Мы готовы к переговорам
            ru | Путин заявил, что переговоры продолжатся завтра.              | putin заявил~: переговоры продолжатся завтра
            tr | Erdoğan, "Görüşmelere devam edeceğiz ve sonuç alacağız" dedi. | erdogan dedi: Görüşmelere devam edeceğiz ve sonuç alacağız
            fa | پوتین گفت: «ما برای گفتگو آماده هستیم».                       | putin گفت: ما برای گفتگو آماده هستیم
            """)
    void readsOtherLanguages(String language, String text, String quotes) {
        assertThat(found(language, text)).containsExactly(quotes.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ar | ناقش الرئيسان "مشاريع أخرى واعدة" على صعيد التعاون.
            ar | صرح مصدر لـ«الشرق الأوسط».
            ar | تسلمت مصر طائرات من طراز «رافال».
            en | The film "Gone with the Wind and Other Tales" opened on Monday.
            en | It is 6'2" tall and 5'11" wide.
            de | Er sagte: „Wir sind bereit, weiter zu verhandeln.“
            """)
    void leavesOtherMarksAlone(String language, String text) {
        assertThat(found(language, text)).isEmpty();
    }

    @Test
    void leavesThePronounOpenWhereNobodySpokeBefore() {
        assertThat(found("ar", "وقال: \"سنواصل العمل معا من أجل السلام\"."))
                .containsExactly("null قال: سنواصل العمل معا من أجل السلام");
    }

    @Test
    void endsAnUnclosedQuoteWithItsParagraph() {
        assertThat(found("ar", "قال بوتين: \"سنواصل العمل معا\nانتهى اللقاء مساء."))
                .containsExactly("putin قال: سنواصل العمل معا");
    }

    @Test
    void countsOffsetsInCodePoints() {
        String text = "\uD83D\uDE00 \uD83D\uDE00 قال بوتين: \"سنواصل العمل معا\".";

        Quote quote = FINDER.find(TextView.of("", "ar"), TextView.of(text, "ar"), "ar", entities(text))
                .get(0);

        assertThat(quote.quote().start()).isEqualTo(16);
        assertThat(List.of(quote.quote(), quote.verbAt(), quote.speakerAt()))
                .allMatch(evidence -> evidence.standsIn(text));
    }

    private static List<String> found(String language, String text) {
        TextView body = TextView.of(text, language);
        return FINDER.find(TextView.of("", language), body, language, entities(text)).stream()
                .map(QuoteFinderTest::line)
                .toList();
    }

    private static String line(Quote quote) {
        String speaker = quote.speaker() == null ? String.valueOf(quote.speakerName()) : quote.speaker();
        return speaker + (quote.resolved() ? "^" : "") + " " + quote.verb() + (quote.direct() ? ": " : "~: ")
                + quote.quote().text();
    }

    private static List<Entity> entities(String text) {
        List<Entity> entities = new ArrayList<>();
        PEOPLE.forEach((id, names) -> add(id, EntityKind.PERSON, mentions(text, names), entities));
        COUNTRIES.forEach((id, names) -> add(id, EntityKind.COUNTRY, mentions(text, names), entities));
        return entities;
    }

    private static void add(String id, EntityKind kind, List<Evidence> mentions, List<Entity> entities) {
        if (!mentions.isEmpty()) {
            String country = kind == EntityKind.COUNTRY ? id : null;
            entities.add(new Entity(id, kind, null, id, null, null, country, null, null, true, mentions));
        }
    }

    private static List<Evidence> mentions(String text, List<String> names) {
        List<Evidence> mentions = new ArrayList<>();
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Evidence mention = Evidence.of(Part.BODY, text, at, at + name.length());
                if (mentions.stream().noneMatch(mention::overlaps)) {
                    mentions.add(mention);
                }
            }
        }
        return mentions;
    }
}
