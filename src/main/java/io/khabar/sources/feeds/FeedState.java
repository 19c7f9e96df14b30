package io.khabar.sources.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed, as it is kept in Kafka. Times are milliseconds since 1970.
 *
 * @param url that it has moved to, or that it always had
 * @param etag of the last answer
 * @param lastModified of the last answer
 * @param interval between polls now
 * @param nextPoll when it is due
 * @param lastSuccess when it last answered
 * @param lastItem when it last brought something new
 * @param expectedGap usual time between two new items
 * @param failures one after the other
 * @param lastError why the last poll failed
 * @param isEnded whether it said that it is gone for good
 * @param seen fingerprints of the entries known, oldest first
 */
record FeedState(
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        long interval,
        long nextPoll,
        long lastSuccess,
        long lastItem,
        long expectedGap,
        int failures,
        @Nullable String lastError,
        boolean isEnded,
        List<String> seen) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    FeedState {
        seen = List.copyOf(seen);
    }

    static FeedState first(FeedSpec feed, long now) {
        long interval = feed.interval().toMillis();
        long gap = Duration.ofHours(6).toMillis();
        return new FeedState(feed.url().toString(), null, null, interval, now, 0, now, gap, 0, null, false, List.of());
    }

    static FeedState parse(@Nullable String json, FeedSpec feed, long now) {
        if (json == null) {
            return first(feed, now);
        }
        try {
            return MAPPER.readValue(json, FeedState.class);
        } catch (JsonProcessingException e) {
            return first(feed, now);
        }
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flat record can be written as JSON", e);
        }
    }

    FeedState due(long interval, long nextPoll) {
        return new FeedState(
                url,
                etag,
                lastModified,
                interval,
                nextPoll,
                lastSuccess,
                lastItem,
                expectedGap,
                failures,
                lastError,
                isEnded,
                seen);
    }

    FeedState failed(String why) {
        return new FeedState(
                url,
                etag,
                lastModified,
                interval,
                nextPoll,
                lastSuccess,
                lastItem,
                expectedGap,
                failures + 1,
                why,
                isEnded,
                seen);
    }

    FeedState ended(long now) {
        return new FeedState(
                url,
                etag,
                lastModified,
                interval,
                Long.MAX_VALUE,
                now,
                lastItem,
                expectedGap,
                0,
                "410 Gone",
                true,
                seen);
    }

    FeedState answered(long now, String at, @Nullable String newEtag, @Nullable String newLastModified) {
        return new FeedState(
                at, newEtag, newLastModified, interval, nextPoll, now, lastItem, expectedGap, 0, null, false, seen);
    }

    FeedState brought(long now, long gap, List<String> known) {
        return new FeedState(
                url,
                etag,
                lastModified,
                interval,
                nextPoll,
                lastSuccess,
                now,
                gap,
                failures,
                lastError,
                isEnded,
                known);
    }

    /** To be asked without conditions, because not all of the last answer was taken. */
    FeedState unconditional() {
        return new FeedState(
                url,
                null,
                null,
                interval,
                nextPoll,
                lastSuccess,
                lastItem,
                expectedGap,
                failures,
                lastError,
                isEnded,
                seen);
    }
}
