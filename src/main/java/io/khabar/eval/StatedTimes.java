package io.khabar.eval;

import io.khabar.eval.ExtractionPages.GoldPage;
import io.khabar.model.Outcome;
import io.khabar.pipeline.extraction.ArticleExtractor;
import io.khabar.pipeline.extraction.Page;
import io.khabar.pipeline.extraction.dates.SpokenDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether published times are right, measured without labels: the truth is the day on which the statements that a page makes
 * for machines agree, read from its source by patterns that the extractor does not use.
 *
 * <p>Twice: on the page as it is, and with all it states for machines taken out, where the page shows that day to people.
 *
 * @param stated pages whose statements agree
 * @param right of them with that day found
 * @param shown of them that show the day in words
 * @param rightShown of these with the day found in words alone
 * @param errors a line for each wrong day
 */
record StatedTimes(int stated, int right, int shown, int rightShown, List<String> errors) {
    private static final Pattern[] KINDS = {
        Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)"),
        Pattern.compile(
                "<meta[^>]+(?:article:published_time|datePublished|pubdate)[^>]+content=[\"'](\\d{4}-\\d\\d-\\d\\d)"),
        Pattern.compile(
                "<meta[^>]+content=[\"'](\\d{4}-\\d\\d-\\d\\d)[^>]+(?:article:published_time|datePublished|pubdate)"),
        Pattern.compile("itemprop=[\"']datePublished[\"'][^>]+(?:datetime|content)=[\"'](\\d{4}-\\d\\d-\\d\\d)")
    };
    /** A page's day and UTC's may differ by one. */
    private static final long TOLERANCE = 1;

    static StatedTimes measure(List<GoldPage> pages) {
        ArticleExtractor extractor = new ArticleExtractor(Duration.ofMinutes(1), System::nanoTime);
        int[] counts = new int[4];
        List<String> errors = new ArrayList<>();
        for (GoldPage page : pages) {
            LocalDate truth = truth(page.html());
            if (truth != null) {
                counts[0]++;
                counts[1] += isRight(truth, published(extractor, page.html(), page.url()), page, errors) ? 1 : 0;
                String bare = withoutStatements(page.html());
                if (shows(bare, truth)) {
                    counts[2]++;
                    counts[3] += isRight(truth, published(extractor, bare, ""), page, errors) ? 1 : 0;
                }
            }
        }
        return new StatedTimes(counts[0], counts[1], counts[2], counts[3], errors);
    }

    double share() {
        return stated == 0 ? 0 : (double) right / stated;
    }

    double shareShown() {
        return shown == 0 ? 0 : (double) rightShown / shown;
    }

    private static @Nullable LocalDate truth(String html) {
        LocalDate truth = null;
        for (Pattern kind : KINDS) {
            Matcher matcher = kind.matcher(html);
            LocalDate day = matcher.find() ? day(matcher.group(1)) : null;
            if (day != null && truth != null && !isSame(day, truth)) {
                return null;
            }
            truth = truth == null ? day : truth;
        }
        return truth;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isRight(LocalDate truth, @Nullable LocalDate found, GoldPage page, List<String> errors) {
        boolean isRight = found != null && isSame(truth, found);
        if (!isRight) {
            errors.add("published " + found + " instead of " + truth + " " + page.id() + " " + page.url());
        }
        return isRight;
    }

    private static boolean isSame(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) <= TOLERANCE;
    }

    private static @Nullable LocalDate published(ArticleExtractor extractor, String html, String url) {
        Outcome<Page> outcome = extractor.extract(html, url);
        Long time = outcome.<@Nullable Long>fold(page -> page.facts().publishedAt(), rejected -> null);
        return time == null ? null : LocalDate.ofEpochDay(Math.floorDiv(time, 86_400_000L));
    }

    private static String withoutStatements(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, meta").remove();
        for (Element element : document.getAllElements()) {
            element.removeAttr("itemprop")
                    .removeAttr("datetime")
                    .removeAttr("content")
                    .removeAttr("pubdate");
        }
        return document.outerHtml();
    }

    private static boolean shows(String html, LocalDate day) {
        for (Element element : Jsoup.parse(html).body().getAllElements()) {
            String own = element.ownText();
            Long time = own.isEmpty() || own.length() > 140 ? null : SpokenDate.find(own, false);
            if (time != null && isSame(day, LocalDate.ofEpochDay(Math.floorDiv(time, 86_400_000L)))) {
                return true;
            }
        }
        return false;
    }
}
