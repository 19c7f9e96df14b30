package io.khabar.pipeline.extraction;

import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the article in an HTML page. */
public final class ArticleExtractor {
    /** Name and version of what makes a page's article: another version may read the same page otherwise. */
    public static final String VERSION = "html/1";

    /** Elements nested deeper are taken out of their nest; pages have 20 to 60. */
    private static final int DEEPEST = 200;

    /** What a page may cost is bounded by its tags, whatever the clock says; long pages have 20,000. */
    private static final int MOST_TAGS = 400_000;

    private static final int LONGEST_TITLE = 1000;

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
        long tags = html.chars().filter(c -> c == '<').count();
        if (tags > MOST_TAGS) {
            return Outcome.rejected(
                    RejectReason.TOO_SLOW,
                    "the page has " + tags + " tags, more than " + MOST_TAGS,
                    "look at its markup; an article has some thousands");
        }
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
        Statements statements = new Statements(document, budget);
        PageReader reader = new PageReader(budget);
        document.body().filter(reader);
        List<Block> blocks = reader.blocks();
        BodyFinder.sortOut(reader.regions());
        Headline headline = Headline.find(blocks, titles(document, statements));
        Region body = new BodyFinder(reader.regions(), headline).find();
        String text = body == null ? "" : new BodyWriter(blocks, headline).write(body);
        FactsReader facts = new FactsReader(document, statements, blocks, headline);
        return new Page(facts.title(), text, facts.read());
    }

    private static String titles(Document document, Statements statements) {
        String shared = statements.meta("og:title");
        return shorten(document.title()) + "\n" + shorten(shared == null ? "" : shared);
    }

    private static String shorten(String title) {
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    /** The text of a piece of markup that is all body: its blocks, one a line. */
    public Outcome<String> textOfFragment(String html) {
        return extract("<div itemprop=articleBody>" + html + "</div>", null).map(Page::text);
    }
}
