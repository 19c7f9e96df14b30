package io.khabar.sources.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source is, for operators.
 *
 * @param id of the source
 * @param url that is polled now
 * @param outlet behind it
 * @param condition in one word
 * @param lastSuccess when it last answered; absent if never
 * @param lastItem when it last brought something new
 * @param failures one after the other
 * @param lastError why the last poll failed
 * @param expectedGapMillis usual time between two new items
 * @param nextPoll when it is due
 */
public record SourceStatus(
        String id,
        String url,
        @Nullable String outlet,
        Condition condition,
        @Nullable Instant lastSuccess,
        Instant lastItem,
        int failures,
        @Nullable String lastError,
        long expectedGapMillis,
        Instant nextPoll) {

    /** What an alert asks for: failing and silent ring. */
    public enum Condition {
        OK,
        /** Was not polled yet. */
        NEW,
        /** Failed three times or more, one after the other. */
        FAILING,
        /** Answers, but has brought nothing for many times its usual gap. */
        SILENT,
        /** Said that it is gone for good. */
        ENDED;

        /** Whether somebody should look at it. */
        public boolean isTrouble() {
            return this == FAILING || this == SILENT;
        }
    }

    private static final int FAILURES = 3;
    private static final int GAPS = 6;
    private static final long SHORTEST_SILENCE = 6L * 3600 * 1000;

    /**
     * Of feeds by what is kept of them in Kafka.
     *
     * @param states as {@code news.sources.v1} has them, by key
     * @param now milliseconds since 1970
     */
    public static List<SourceStatus> read(List<FeedSpec> feeds, Map<String, String> states, long now) {
        return feeds.stream()
                .map(feed -> of(feed, FeedState.parse(states.get(feed.stateKey()), feed, now), now))
                .toList();
    }

    static SourceStatus of(FeedSpec feed, FeedState state, long now) {
        return new SourceStatus(
                feed.id(),
                state.url(),
                feed.outlet(),
                condition(state, now),
                state.lastSuccess() == 0 ? null : Instant.ofEpochMilli(state.lastSuccess()),
                Instant.ofEpochMilli(state.lastItem()),
                state.failures(),
                state.lastError(),
                state.expectedGap(),
                Instant.ofEpochMilli(state.nextPoll()));
    }

    private static Condition condition(FeedState state, long now) {
        if (state.isEnded()) {
            return Condition.ENDED;
        }
        if (state.failures() >= FAILURES) {
            return Condition.FAILING;
        }
        if (state.lastSuccess() == 0 && state.failures() == 0) {
            return Condition.NEW;
        }
        long silence = now - state.lastItem();
        return silence > Math.max(SHORTEST_SILENCE, GAPS * state.expectedGap()) ? Condition.SILENT : Condition.OK;
    }
}
