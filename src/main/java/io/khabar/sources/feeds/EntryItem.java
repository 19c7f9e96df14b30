package io.khabar.sources.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.sources.fetch.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes an item of a feed's entry: of its page as fetched, or of what the feed has of it, put into ninjs. */
record EntryItem(FeedSpec feed, FeedEntry entry) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType NINJS = new MediaType("application/ninjs+json", null);

    Received ofPage(Fetched page) {
        return received(
                Received.Content.of(page.body().array(), page.mediaType()),
                Map.of("page", page.address().toString()));
    }

    Received ofFeed() {
        return received(Received.Content.of(ninjs(), NINJS), Map.of());
    }

    /** Also why it is not of the page. */
    Received ofFeed(String attribute, String why) {
        return received(Received.Content.of(ninjs(), NINJS), Map.of(attribute, why));
    }

    private Received received(Received.Content content, Map<String, String> more) {
        Map<String, String> attributes = new TreeMap<>(more);
        if (feed.outlet() != null) {
            attributes.put("outlet", feed.outlet());
        }
        return new Received(
                feed.id(),
                "feed",
                feed.url().toString(),
                new Received.Identity(entry.url(), entry.guid()),
                content,
                new Received.Stated(entry.title(), entry.publishedAt(), entry.language(), attributes));
    }

    private Map<String, String> body(String type) {
        Map<String, String> body = new TreeMap<>();
        body.put("contentType", type);
        body.put("value", entry.content());
        return body;
    }

    private byte[] ninjs() {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("uri", entry.guid());
        article.put("url", entry.url());
        article.put("headline", entry.title());
        article.put("by", entry.author());
        article.put("language", entry.language());
        if (entry.publishedAt() != null) {
            article.put(
                    "firstPublished", Instant.ofEpochMilli(entry.publishedAt()).toString());
        }
        String type = entry.isHtml() ? "text/html" : "text/plain";
        article.put("bodies", List.of(body(type)));
        article.values().removeIf(value -> value == null);
        try {
            return JSON.writeValueAsString(article).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }
}
