package io.khabar.pipeline.extraction;

import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import io.khabar.text.Normaliser;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the article in an HTML page. */
public final class ArticleExtractor {
    /** Name and version of what makes a page's article: another version may read the same page otherwise. */
    public static final String VERSION = "html/1";

    /** Elements nested deeper are taken out of their nest; pages have 20 to 60. */
    private static final int DEEPEST = 200;

    private final Duration limit;
    private final LongSupplier nanoTime;

    /**
     * @param limit on the time that one page may take
     * @param nanoTime counts nanoseconds from anywhere
     */
    public ArticleExtractor(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * Reads a page.
     *
     * @param url where it was fetched
     */
    public Outcome<Page> extract(String html, @Nullable String url) {
        try {
            return Outcome.kept(read(html, url == null ? "" : url, new Budget(limit, nanoTime)));
        } catch (Budget.Spent e) {
            return Outcome.rejected(
                    RejectReason.TOO_SLOW,
                    "reading the page took more than " + limit.toMillis() + " ms",
                    "look at its markup; intake.extraction-time allows more");
        }
    }

    private static Page read(String html, String url, Budget budget) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(new TimedReader(html, budget), url);
        StringBuilder text = new StringBuilder();
        for (Element paragraph : document.select("p")) {
            text.append(Normaliser.line(paragraph.text())).append('\n');
        }
        return new Page(Normaliser.line(document.title()), text.toString(), PageFacts.NONE);
    }

    /** The text of a piece of markup that is all body: its blocks, one a line. */
    public Outcome<String> textOfFragment(String html) {
        return extract(html, null).map(Page::text);
    }
}
