package io.khabar.pipeline.extraction;

import io.khabar.text.Normaliser;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page says of its article: JSON-LD first, then OpenGraph and other meta elements, microdata, the page itself. */
final class FactsReader {
    private static final int LONGEST_AUTHOR = 120;
    private static final int LONGEST_TITLE = 1000;
    private static final String AUTHOR_MARKS =
            "[rel=author], [class~=(?i)(^|[-_ ])(author|byline)([-_ ]?name)?( |$)], [itemprop=author] [itemprop=name]";

    private final Document page;
    private final Statements statements;
    private final List<Block> blocks;
    private final Headline headline;

    FactsReader(Document page, Statements statements, List<Block> blocks, Headline headline) {
        this.page = page;
        this.statements = statements;
        this.blocks = blocks;
        this.headline = headline;
    }

    PageFacts read() {
        PublicationTime times = new PublicationTime(statements, blocks, headline);
        return new PageFacts(
                absolute(statements.canonical()),
                author(),
                first(
                        statements.linked().text("articleSection"),
                        statements.meta("article:section", "section", "parsely-section"),
                        statements.propertyValue("articlesection")),
                statements.language(),
                absolute(first(
                        statements.linked().address("image"),
                        statements.meta("og:image", "og:image:url", "twitter:image", "twitter:image:src"),
                        null)),
                first(
                        statements.linked().names("publisher"),
                        statements.meta("og:site_name", "application-name", "dc.publisher"),
                        null),
                times.published(page),
                times.modified());
    }

    /** The headline as the page shows it, else as it states it, without the site's name behind it. */
    String title() {
        if (headline.block() >= 0 && headline.isStated()) {
            return blocks.get(headline.block()).text().replace('\n', ' ');
        }
        String stated = first(
                statements.linked().text("headline"), statements.meta("og:title", "twitter:title", "dc.title"), null);
        if (stated != null) {
            return Normaliser.line(stated);
        }
        return headline.block() >= 0
                ? blocks.get(headline.block()).text().replace('\n', ' ')
                : shorten(page.title()).replaceFirst("\\s+[|\\-–—»:]+\\s+[^|–—»]{1,40}$", "");
    }

    private static String shorten(String title) {
        return Normaliser.line(title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    }

    private @Nullable String author() {
        String stated = first(
                statements.linked().names("author"),
                statements.meta("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl"),
                null);
        if (stated != null && !stated.toLowerCase(Locale.ROOT).startsWith("http")) {
            return stated;
        }
        Element marked = page.selectFirst(AUTHOR_MARKS);
        String text = marked == null
                ? ""
                : Normaliser.line(marked.text())
                        .replaceFirst("(?i)^(by|par|بقلم:?|كتب:?|كتبت:?|yazan:?|автор:?|نویسنده:?)\\s+", "");
        return text.isEmpty() || text.length() > LONGEST_AUTHOR ? null : text;
    }

    private @Nullable String absolute(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String url = resolve(page.location(), address);
        return url.isEmpty() ? null : url;
    }

    private static String resolve(String base, String address) {
        if (address.matches("(?i)https?://.*")) {
            return address;
        }
        try {
            return base.isEmpty() ? "" : new URI(base).resolve(address.strip()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String two, @Nullable String three) {
        return one != null ? one : two != null ? two : three;
    }
}
