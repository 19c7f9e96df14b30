package io.khabar.sources.feeds;

import io.khabar.model.RawItem;
import io.khabar.sources.fetch.FetchRefused;
import io.khabar.sources.fetch.Fetched;
import io.khabar.sources.fetch.Fetcher;
import io.khabar.sources.fetch.HostPacer;
import io.khabar.sources.fetch.Robots;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Polls one feed once: what is new in it, and the state that it is in now. Delivers nothing itself. */
final class FeedPoller {
    private static final int GONE = 410;
    private static final int NOT_MODIFIED = 304;
    private static final long SHORTEST = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST = Duration.ofHours(24).toMillis();
    private static final int MOST_SEEN = 1_000;
    private static final int MOST_ITEMS = 200;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Fetcher fetcher;
    private final Robots robots;
    private final HostPacer pacer;
    private final Clock clock;
    private final Random random;

    /** What a poll came to. */
    record Result(List<RawItem> items, FeedState state) {}

    FeedPoller(Fetcher fetcher, HostPacer pacer, Clock clock, Random random) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher, clock);
        this.pacer = pacer;
        this.clock = clock;
        this.random = random;
    }

    Result poll(FeedSpec feed, FeedState state) throws InterruptedException {
        try {
            Fetched answer = visit(URI.create(state.url()), conditions(state));
            return answered(feed, state, answer);
        } catch (IOException | IllegalArgumentException e) {
            return failure(state, String.valueOf(e.getMessage()), 0);
        }
    }

    private Result answered(FeedSpec feed, FeedState state, Fetched answer) throws IOException, InterruptedException {
        long now = clock.millis();
        if (answer.status() == GONE) {
            return new Result(List.of(), state.ended(now));
        }
        if (answer.status() == NOT_MODIFIED) {
            FeedState same = state.answered(now, state.url(), state.etag(), state.lastModified());
            return new Result(List.of(), slower(same, now));
        }
        if (!answer.isSuccess()) {
            return failure(state, "HTTP status " + answer.status(), retryAfter(answer));
        }
        List<FeedEntry> entries = FeedParser.parse(
                answer.body().array(), answer.header("Content-Type").orElse(null), answer.address());
        String at = answer.isMovedForGood() ? answer.address().toString() : state.url();
        FeedState fresh = state.answered(
                now,
                at,
                answer.header("ETag").orElse(null),
                answer.header("Last-Modified").orElse(null));
        return news(feed, fresh, entries);
    }

    private Result news(FeedSpec feed, FeedState state, List<FeedEntry> entries) throws InterruptedException {
        Set<String> known = new LinkedHashSet<>(state.seen());
        Harvest harvest = new Harvest();
        for (FeedEntry entry : entries) {
            String fingerprint = entry.fingerprint();
            boolean isKnown = known.remove(fingerprint);
            if (!isKnown && harvest.isFull()) {
                continue;
            }
            if (!isKnown) {
                harvest.add(item(feed, entry));
            }
            known.add(fingerprint);
        }
        long now = clock.millis();
        if (harvest.items.isEmpty()) {
            return new Result(harvest.items, slower(state, now));
        }
        FeedState brought = brought(state, known, entries.size(), now);
        return harvest.isFull()
                ? new Result(harvest.items, due(brought.unconditional(), SHORTEST, now))
                : new Result(harvest.items, due(brought, state.interval() * 2 / 3, now));
    }

    private static FeedState brought(FeedState state, Set<String> known, int entries, long now) {
        List<String> seen = new ArrayList<>(known);
        int most = Math.max(MOST_SEEN, entries);
        long gap =
                state.seen().isEmpty() ? state.expectedGap() : (3 * state.expectedGap() + now - state.lastItem()) / 4;
        return state.brought(now, gap, seen.subList(Math.max(0, seen.size() - most), seen.size()));
    }

    /** What one poll brings; the rest waits for the next one, so that no feed fills the memory or holds a thread for hours. */
    private static final class Harvest {
        private final List<RawItem> items = new ArrayList<>();
        private long bytes;

        void add(RawItem item) {
            items.add(item);
            bytes += item.payload().size();
        }

        boolean isFull() {
            return items.size() >= MOST_ITEMS || bytes >= MOST_BYTES;
        }
    }

    private RawItem item(FeedSpec feed, FeedEntry entry) throws InterruptedException {
        EntryItem item = new EntryItem(feed, entry);
        if (feed.isFullText() || entry.url() == null) {
            return item.ofFeed().at(clock.millis());
        }
        try {
            Fetched page = visit(URI.create(entry.url()), Map.of());
            boolean isPage =
                    page.isSuccess() && page.mediaType().isHtml() && page.body().size() > 0;
            return (isPage ? item.ofPage(page) : item.ofFeed()).at(clock.millis());
        } catch (FetchRefused | IllegalArgumentException e) {
            // The teaser is sound, and better than nothing.
            return item.ofFeed("page-refused", String.valueOf(e.getMessage())).at(clock.millis());
        }
    }

    private Fetched visit(URI address, Map<String, String> headers) throws FetchRefused, InterruptedException {
        robots.check(address);
        Thread.sleep(pacer.take(address, robots.delay(address), clock.instant()).toMillis());
        return fetcher.get(address, headers);
    }

    private static Map<String, String> conditions(FeedState state) {
        Map<String, String> headers = new HashMap<>();
        if (state.etag() != null) {
            headers.put("If-None-Match", state.etag());
        }
        if (state.lastModified() != null) {
            headers.put("If-Modified-Since", state.lastModified());
        }
        return headers;
    }

    private Result failure(FeedState state, String why, long retryAfter) {
        FeedState failed = state.failed(why);
        long backoff = state.interval() << Math.min(failed.failures() - 1, 10);
        long wait = Math.min(LONGEST, Math.max(retryAfter, backoff));
        return new Result(List.of(), failed.due(state.interval(), clock.millis() + jittered(wait)));
    }

    private FeedState slower(FeedState state, long now) {
        return due(state, state.interval() * 3 / 2, now);
    }

    private FeedState due(FeedState state, long wished, long now) {
        long interval = Math.min(LONGEST, Math.max(SHORTEST, wished));
        return state.due(interval, now + jittered(interval));
    }

    /** Up to a tenth later, never earlier: a host that asked for a pause gets it. */
    private long jittered(long millis) {
        return millis + (long) (millis * 0.1 * random.nextDouble());
    }

    /** Seconds or a date; zero where there is none that can be read. A date in another century is capped by the caller. */
    private long retryAfter(Fetched answer) {
        @Nullable String value = answer.header("Retry-After").orElse(null);
        if (value == null) {
            return 0;
        }
        if (value.strip().matches("\\d{1,9}")) {
            return Long.parseLong(value.strip()) * 1000;
        }
        try {
            long until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
            return Math.max(0, until - clock.millis());
        } catch (DateTimeException | ArithmeticException e) {
            return 0;
        }
    }
}
