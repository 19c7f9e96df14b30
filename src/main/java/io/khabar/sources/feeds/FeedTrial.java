package io.khabar.sources.feeds;

import io.khabar.sources.fetch.Fetched;
import io.khabar.sources.fetch.Fetcher;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;

/**
 * What a look at a feed found, before it is listed.
 *
 * @param entries how many it has now
 * @param newest milliseconds since 1970 at which its newest entry was published; 0 where none says so
 */
public record FeedTrial(int entries, long newest) {
    private static final String LINKED_FEEDS =
            "link[rel~=(?i)alternate][type~=(?i)application/(rss|atom|feed)\\+(xml|json)][href]";

    /**
     * Fetches a feed once and reads it.
     *
     * @throws IOException saying why it cannot be read; of a page that is no feed, also which feeds it links to
     */
    public static FeedTrial of(FeedSpec feed, Fetcher fetcher) throws IOException {
        Fetched answer = fetcher.get(feed.url(), Map.of());
        if (!answer.isSuccess()) {
            throw new IOException(feed.url() + " answers with HTTP status " + answer.status());
        }
        try {
            List<FeedEntry> entries = FeedParser.parse(
                    answer.body().array(), answer.header("Content-Type").orElse(null), answer.address());
            long newest = entries.stream()
                    .map(FeedEntry::publishedAt)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            return new FeedTrial(entries.size(), newest);
        } catch (IOException e) {
            throw new IOException(e.getMessage() + linkedFeeds(answer), e);
        }
    }

    private static String linkedFeeds(Fetched page) throws IOException {
        if (!page.mediaType().isHtml()) {
            return "";
        }
        List<String> links = Jsoup.parse(
                        new java.io.ByteArrayInputStream(page.body().array()),
                        page.mediaType().charset(),
                        page.address().toString())
                .select(LINKED_FEEDS)
                .eachAttr("abs:href");
        return links.isEmpty() ? "" : "; the page links to " + String.join(" and ", links);
    }

    /** For people. */
    public String summary() {
        String when = newest == 0 ? "" : ", the newest of " + Instant.ofEpochMilli(newest);
        return "read: " + entries + " entries" + when;
    }
}
