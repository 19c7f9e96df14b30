package io.khabar.sources.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads RSS, Atom and JSON Feed. A DOCTYPE is cut out before the XML parser sees it: no entity is resolved, none fetched. */
final class FeedParser {
    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE[^\\[>]*(\\[[^\\]]*\\]\\s*)?>", Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HEAD = 64 * 1024;

    private FeedParser() {}

    /**
     * The entries in their order.
     *
     * @throws IOException if it is no feed, saying why
     */
    static List<FeedEntry> parse(byte[] body, @Nullable String contentType, URI address) throws IOException {
        int first = 0;
        while (first < body.length && (body[first] <= ' ')) {
            first++;
        }
        boolean isJson = first < body.length && body[first] == '{';
        return isJson ? json(JSON.readTree(body), address) : xml(body, contentType, address);
    }

    private static List<FeedEntry> xml(byte[] body, @Nullable String contentType, URI address) throws IOException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(true);
        input.setAllowDoctypes(false);
        try {
            SyndFeed feed = input.build(new java.io.StringReader(withoutDoctype(text(body, contentType))));
            List<FeedEntry> entries = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                entries.add(entry(entry, feed.getLanguage(), address));
            }
            return entries;
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("this is no feed that can be read: " + e.getMessage(), e);
        }
    }

    private static String text(byte[] body, @Nullable String contentType) throws IOException {
        StringBuilder text = new StringBuilder(body.length);
        char[] step = new char[8192];
        try (Reader reader = new XmlReader(new ByteArrayInputStream(body), contentType, true)) {
            for (int read = reader.read(step); read >= 0; read = reader.read(step)) {
                text.append(step, 0, read);
            }
        }
        return text.toString();
    }

    private static String withoutDoctype(String xml) {
        int end = Math.min(xml.length(), HEAD);
        return DOCTYPE.matcher(xml.substring(0, end)).replaceFirst("") + xml.substring(end);
    }

    private static FeedEntry entry(SyndEntry entry, @Nullable String language, URI address) {
        String content = content(entry);
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return new FeedEntry(
                absolute(address, entry.getLink()),
                blankToNull(entry.getUri()),
                blankToNull(entry.getTitle()),
                content,
                true,
                blankToNull(entry.getAuthor()),
                date == null ? null : date.toInstant().toEpochMilli(),
                blankToNull(language));
    }

    private static String content(SyndEntry entry) {
        StringBuilder longest = new StringBuilder();
        for (SyndContent each : entry.getContents()) {
            String value = each.getValue() == null ? "" : each.getValue();
            if (value.length() > longest.length()) {
                longest.setLength(0);
                longest.append(value);
            }
        }
        SyndContent description = entry.getDescription();
        boolean useDescription = longest.isEmpty() && description != null && description.getValue() != null;
        return useDescription ? description.getValue() : longest.toString();
    }

    private static List<FeedEntry> json(JsonNode feed, URI address) throws IOException {
        if (!feed.path("items").isArray()) {
            throw new IOException("this is no JSON Feed: it has no items");
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            String html = item.path("content_html").asText("");
            String text = item.path("content_text").asText(item.path("summary").asText(""));
            entries.add(new FeedEntry(
                    absolute(address, item.path("url").asText("")),
                    blankToNull(item.path("id").asText("")),
                    blankToNull(item.path("title").asText("")),
                    html.isBlank() ? text : html,
                    !html.isBlank(),
                    blankToNull(item.path("authors").path(0).path("name").asText("")),
                    time(item.path("date_published").asText("")),
                    blankToNull(
                            item.path("language").asText(feed.path("language").asText("")))));
        }
        return entries;
    }

    private static @Nullable Long time(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String absolute(URI address, @Nullable String link) {
        String plain = blankToNull(link);
        try {
            return plain == null
                    ? null
                    : address.resolve(plain.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
