package io.khabar.pipeline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import io.khabar.model.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(Duration.ofMinutes(1), System::nanoTime);
    private static final String FIRST =
            "وصل وزير الخارجية إلى العاصمة صباح الاثنين في زيارة تستمر يومين يبحث خلالها ملف الحدود"
                    + " مع نظيره، وقال مسؤول في الوفد إن المحادثات ستتناول أيضا تجارة القمح بين البلدين.";
    private static final String SECOND =
            "وأضاف المسؤول أن اللجنة المشتركة ستجتمع في الأسبوع المقبل لوضع اللمسات الأخيرة على"
                    + " الاتفاق، وأن التوقيع سيجري في حضور رئيسي الوزراء بعد شهر رمضان.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وأغلق الموقع باب التعليقات بعد ساعة",
                "وسأل الصحفي: هل قرأتم أخبار ذات صلة بالموضوع",
                "وكانت القناة الأكثر قراءة ومشاهدة في البلاد",
                "ورفض الوزير الإجابة عن الأسئلة"
            })
    void keepsTheLastParagraphOfARightToLeftPageThoughItIsShortAndHasNoStop(String last) {
        String page = page("<div class='text'><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + last + "</p></div>");

        assertThat(read(page).text()).isEqualTo(FIRST + "\n" + SECOND + "\n" + last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"التعليقات", "التعليقات (2)", "» اقرأ أيضا:", "الأكثر قراءة", "مواضيع ذات صلة"})
    void endsAnArticleWhereAHeadingSaysThatSomethingElseBegins(String heading) {
        String page = page("<p>" + FIRST + "</p><p>" + SECOND + "</p><h3>" + heading
                + "</h3><p>سوريا هي الخاسر الأكبر يا جماعة، شكرا على الخبر.</p>");

        assertThat(read(page).text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>%s</p><p>%s</p>",
                "<div><div><p>%s</p></div><div><p>%s</p></div></div>",
                "<div class='article-body'>%s<br><br>%s</div>",
                "<div itemprop='articleBody'><span>%s</span><p dir='rtl'>%s</p></div>",
                "<section><p>&rlm;%s</p><p><bdi>%s</bdi></p></section>",
                "<table><tr><td><p>%s</p><p>%s</p></td></tr></table>"
            })
    void readsParagraphsHoweverThePageLaysThemOut(String layout) {
        assertThat(read(page(layout.formatted(FIRST, SECOND))).text().replace("\u200F", ""))
                .isEqualTo(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src='a.jpg'><figcaption>الوزير لدى وصوله إلى المطار (أرشيف)</figcaption></figure>",
                "<div class='share'><a href='#'>فيسبوك</a> <a href='#'>تويتر</a></div>",
                "<aside class='related'><h3>مواضيع ذات صلة</h3><ul><li><a href='/1'>هدنة هشة في ريف حماة ومقتل ثلاثة</a></li></ul></aside>",
                "<blockquote class='twitter-tweet widget'><p>تغريدة طويلة عن الزيارة التي بدأت اليوم في العاصمة.</p></blockquote>",
                "<iframe src='https://video.example/'>فيديو</iframe>",
                "<script>var text = 'هذا ليس من النص.';</script>",
                "<div class='ad'>إعلان</div>",
                "<div style='display: none'>نص مخفي لا يراه القارئ في هذه الصفحة.</div>"
            })
    void leavesOutWhatStandsBetweenTheParagraphs(String between) {
        String page = page("<p>" + FIRST + "</p>" + between + "<p>" + SECOND + "</p>");

        assertThat(read(page).text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void leavesOutTheLineThatSaysWhenAndWho() {
        String page =
                page("<div class='meta'><span>بيروت - هالة منصور</span> | <time>الأربعاء ١٦ كانون الثاني / يناير ٢٠١٩ -"
                        + " ١٤:٢٠</time></div><p>" + FIRST + "</p><p>" + SECOND + "</p>");

        assertThat(read(page).text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(published(page)).isEqualTo("2019-01-16T14:20:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-01-16T14:20:00+02:00\"}</script> | 2019-01-16T12:20:00Z",
                "<meta property='article:published_time' content='2019-01-16T14:20:00+02:00'> | 2019-01-16T12:20:00Z",
                "<span itemprop='datePublished' content='2019-01-16T14:20:00+02:00'>أمس</span> | 2019-01-16T12:20:00Z",
                "<p>نشر في: ١٦ يناير ٢٠١٩</p> | 2019-01-16T00:00:00Z",
                "<p>16 كانون الثاني 2019</p> | 2019-01-16T00:00:00Z",
                "<p>الأربعاء 16 كانون الثاني/يناير 2019</p> | 2019-01-16T00:00:00Z",
                "<p>16 janvier 2019</p> | 2019-01-16T00:00:00Z",
                "<p>16 Ocak 2019</p> | 2019-01-16T00:00:00Z",
                "<p>16 января 2019</p> | 2019-01-16T00:00:00Z",
                "<p>January 16, 2019</p> | 2019-01-16T00:00:00Z"
            })
    void readsWhenItWasPublished(String statement, String time) {
        assertThat(published(page(statement + "<p>" + FIRST + "</p><p>" + SECOND + "</p>")))
                .isEqualTo(time);
    }

    @Test
    void readsWhatThePageSaysOfItself() {
        Page read = read("<html lang='ar' dir='rtl'><head><title>عنوان الخبر الطويل | صحيفة</title>"
                + "<link rel='canonical' href='/politics/1'><meta property='og:image' content='/img/1.jpg'>"
                + "<meta property='article:section' content='سياسة'><meta property='og:site_name' content='صحيفة'>"
                + "<meta property='article:modified_time' content='2019-01-16T15:00:00Z'></head><body><h1>عنوان الخبر الطويل</h1>"
                + "<span rel='author' class='author'>بقلم: هالة منصور</span><p>" + FIRST + "</p><p>" + SECOND
                + "</p></body></html>");

        assertThat(read.title()).isEqualTo("عنوان الخبر الطويل");
        PageFacts facts = read.facts();
        assertThat(facts.canonicalUrl()).isEqualTo("https://news.example/politics/1");
        assertThat(facts.imageUrl()).isEqualTo("https://news.example/img/1.jpg");
        assertThat(facts.section()).isEqualTo("سياسة");
        assertThat(facts.publisher()).isEqualTo("صحيفة");
        assertThat(facts.language()).isEqualTo("ar");
        assertThat(facts.author()).isEqualTo("هالة منصور");
        assertThat(facts.modifiedAt())
                .isEqualTo(Instant.parse("2019-01-16T15:00:00Z").toEpochMilli());
    }

    @Test
    void writesNoMarkup() {
        String page = page("<p>" + FIRST + " &lt;script&gt;alert(1)&lt;/script&gt;</p><p>" + SECOND
                + "<img src=x onerror=alert(1)></p>");

        assertThat(read(page).text()).contains("<script>alert(1)</script>").doesNotContain("onerror");
    }

    @Test
    void givesUpAPageThatTakesTooLong() {
        AtomicLong clock = new AtomicLong();
        ArticleExtractor hasty = new ArticleExtractor(Duration.ofMillis(10), () -> clock.addAndGet(1_000_000));

        Outcome<Page> outcome = hasty.extract(page("<p>x</p>".repeat(50_000)), null);

        assertThat(rejected(outcome).reason()).isEqualTo(RejectReason.TOO_SLOW);
        assertThat(rejected(outcome).detail()).contains("10 ms");
    }

    @Test
    void refusesAPageOfTagsWithoutEndAndReadsADeepOne() {
        assertThat(rejected(EXTRACTOR.extract("<b>".repeat(500_000), null)).reason())
                .isEqualTo(RejectReason.TOO_SLOW);
        assertThat(read(page("<div>".repeat(6_000) + "<p>" + FIRST + "</p><p>" + SECOND + "</p>"))
                        .text())
                .isEqualTo(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<span>",
                "<ul><li>",
                "<table><tr><td>",
                "<blockquote>",
                "<font>",
                "<a href=/>",
                "<p><i>",
                "<section>",
                "<form>",
                "<details>",
                "<ruby><rt>",
                "<svg>",
                "<math><mi>",
                "<template>",
                "<select><option>"
            })
    void comesToAnEndThroughAHundredThousandLevels(String level) {
        String nest = level.repeat(100_000 / (level.split("<", -1).length - 1));

        Outcome<Page> deep = EXTRACTOR.extract(page("<p>" + FIRST + "</p><p>" + SECOND + "</p>" + nest + "<p>x"), null);

        assertThat(deep.<String>fold(Page::text, rejected -> rejected.reason().name()))
                .matches(text -> text.startsWith(FIRST) || text.equals("TOO_SLOW"), "the article, or a refusal");
    }

    private static String page(String body) {
        return "<html lang='ar' dir='rtl'><head><title>وزير الخارجية يبدأ زيارة إلى العاصمة</title></head><body><nav><a"
                + " href='/'>الرئيسية</a> <a href='/sport'>رياضة</a></nav><article><h1>وزير الخارجية يبدأ زيارة إلى العاصمة</h1>"
                + body + "</article><footer><p>جميع الحقوق محفوظة 2019</p></footer></body></html>";
    }

    private static Page read(String html) {
        @Nullable Page page = EXTRACTOR
                .extract(html, "https://news.example/here")
                .<@Nullable Page>fold(read -> read, rejected -> null);
        if (page == null) {
            throw new AssertionError("rejected");
        }
        return page;
    }

    private static @Nullable String published(String html) {
        Long time = read(html).facts().publishedAt();
        return time == null ? null : Instant.ofEpochMilli(time).toString();
    }

    private static Rejected rejected(Outcome<Page> outcome) {
        return outcome.fold(
                page -> {
                    throw new AssertionError("read: " + page);
                },
                rejected -> rejected);
    }
}
