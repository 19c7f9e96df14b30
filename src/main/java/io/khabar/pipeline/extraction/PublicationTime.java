package io.khabar.pipeline.extraction;

import io.khabar.pipeline.extraction.dates.MachineTime;
import io.khabar.pipeline.extraction.dates.SpokenDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that its article was published: JSON-LD, then meta elements, microdata, the first {@code time} element near
 * the headline, a date in words there, at last the date in the address.
 */
final class PublicationTime {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:published_time",
        "og:article:published_time",
        "datepublished",
        "published_time",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "publicationdate",
        "originalpublicationdate",
        "article.published",
        "article_date_original",
        "sailthru.date",
        "parsely-pub-date",
        "dcterms.created",
        "dcterms.issued",
        "dcterms.date",
        "dc.date.issued",
        "dc.date.created",
        "dc.date",
        "date",
        "datecreated",
        "rnews:datepublished",
        "bt:pubdate",
        "cxenseparse:recs:publishtime",
        "timestamp"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "og:modified_time",
        "datemodified",
        "modified_time",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "article.updated"
    };
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/(19\\d\\d|20\\d\\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?:[/-]|\\b)");
    private static final Pattern UPDATED = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:last )?(?:updated|modified|mis à jour|modifié|آخر تحديث|تحديث|تم التعديل|güncelle|обновлен|به ?روز)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_DATELINE = 140;
    private static final int LONGEST_DATE = 60;
    /** Where a time is not the article's own. */
    private static final String BESIDE =
            "aside, nav, footer, li, [class*=comment], [class*=related], [class*=sidebar], [class*=widget]";

    private static final int MOST_MARKED = 20;
    /** Blocks before and after the headline among which a date in words is looked for. */
    private static final int BEFORE = 8;

    private static final int AFTER = 14;

    private final Statements statements;
    private final List<Block> blocks;
    private final Headline headline;

    PublicationTime(Statements statements, List<Block> blocks, Headline headline) {
        this.statements = statements;
        this.blocks = blocks;
        this.headline = headline;
    }

    /** Milliseconds since 1970, or null where the page does not say. */
    @Nullable Long published(Document page) {
        return first(
                () -> time(statements.linked().text("datePublished")),
                () -> firstTime(PUBLISHED),
                () -> time(statements.propertyValue("datepublished")),
                () -> marked(page),
                this::visible,
                () -> inAddress(page.location()));
    }

    /** Milliseconds since 1970, or null where the page does not say. */
    @Nullable Long modified() {
        return first(
                () -> time(statements.linked().text("dateModified")),
                () -> firstTime(MODIFIED),
                () -> time(statements.propertyValue("datemodified")));
    }

    @SafeVarargs
    private static @Nullable Long first(Supplier<@Nullable Long>... ways) {
        for (Supplier<@Nullable Long> way : ways) {
            Long time = way.get();
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private @Nullable Long firstTime(String... names) {
        for (String name : names) {
            Long time = time(statements.meta(name));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable Long time(@Nullable String text) {
        return text == null || text.length() > LONGEST_DATELINE ? null : MachineTime.parse(text);
    }

    /** The first time element that is not of a teaser, a comment or a sidebar. */
    private @Nullable Long marked(Document page) {
        boolean isMonthFirst = isMonthFirst(statements.language());
        for (Element element :
                page.getElementsByTag("time").stream().limit(MOST_MARKED).toList()) {
            String stated = element.attr("datetime");
            Long time = stated.isBlank() ? spoken(element.text(), isMonthFirst) : time(stated);
            if (time != null && element.closest(BESIDE) == null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable Long spoken(String text, boolean isMonthFirst) {
        return text.length() > LONGEST_DATELINE ? null : SpokenDate.find(text, isMonthFirst);
    }

    /** A date in words: in the lines around the headline, else in a line of its own anywhere below it. */
    private @Nullable Long visible() {
        int at = Math.max(0, headline.block());
        List<Block> around = blocks.subList(Math.max(0, at - BEFORE), Math.min(blocks.size(), at + AFTER));
        Long near = visible(around, LONGEST_DATELINE);
        return near != null ? near : visible(blocks.subList(at, blocks.size()), LONGEST_DATE);
    }

    /** The first date of lines that are short enough; one that speaks of an update last. */
    private @Nullable Long visible(List<Block> lines, int longest) {
        Long updated = null;
        boolean isMonthFirst = isMonthFirst(statements.language());
        for (Block line : lines) {
            Long time = line.text().length() > longest ? null : spoken(line.text(), isMonthFirst);
            if (time != null && !UPDATED.matcher(line.text()).lookingAt()) {
                return time;
            }
            updated = updated == null ? time : updated;
        }
        return updated;
    }

    /** {@code 11/12/2019} is in November for Americans only. */
    private static boolean isMonthFirst(@Nullable String language) {
        String tag = language == null ? "" : language.replace('_', '-').toLowerCase(Locale.ROOT);
        return tag.equals("en-us") || tag.equals("en");
    }

    private static @Nullable Long inAddress(String url) {
        Matcher matcher = IN_ADDRESS.matcher(url);
        if (!matcher.find()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
