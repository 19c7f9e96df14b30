package io.khabar.ops.dashboard;

import io.khabar.model.EnrichedArticle;
import io.khabar.query.Counts;
import io.khabar.query.Facet;
import io.khabar.query.Found;
import io.khabar.query.Gap;
import io.khabar.query.Question;
import io.khabar.query.ReadModel;
import io.khabar.query.Shelf;
import io.khabar.query.Span;
import io.khabar.wire.NewsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen on one screen, made once a second for all who look, and not at all while nobody does. Rates are
 * counted in the read model, so they hold for all instances and count articles, not Kafka's transaction markers.
 */
final class Overview {
    private static final long SECOND = 1000;
    private static final long CONTENT_EVERY = 5 * SECOND;
    private static final long RATE_WINDOW = 10 * SECOND;
    /** What arrived in the last moment is not searchable yet. */
    private static final long UNSEEN = 4 * SECOND;

    private static final long HOUR = 3600 * SECOND;
    private static final int HOURS = 24;
    private static final long SILENT_EVERY = 60 * SECOND;
    private static final int SILENT_DAYS = 7;

    private final ReadModel readModel;
    private final BacklogSampler backlog;
    private final LongSupplier wallClock;

    private long madeAt;
    private String made = "";
    private long contentAt;
    private Map<String, Object> content = Map.of();
    private long silentAt;
    private List<SilentSource> silent = List.of();

    Overview(ReadModel readModel, BacklogSampler backlog, LongSupplier wallClock) {
        this.readModel = readModel;
        this.backlog = backlog;
        this.wallClock = wallClock;
    }

    /** As JSON; not older than a second. */
    synchronized String json() {
        long now = wallClock.getAsLong();
        if (now - madeAt >= SECOND) {
            madeAt = now;
            made = NewsJson.line(look(now));
        }
        return made;
    }

    private Map<String, Object> look(long now) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("at", now);
        Map<String, Double> rates = new LinkedHashMap<>();
        for (Shelf shelf : Shelf.values()) {
            rates.put(shelf.storeName(), rate(shelf, now));
        }
        seen.put("rates", rates);
        seen.put("backlog", backlog.latest());
        if (now - contentAt >= CONTENT_EVERY) {
            contentAt = now;
            content = content(now);
        }
        seen.putAll(content);
        return seen;
    }

    private double rate(Shelf shelf, long now) {
        long end = now - UNSEEN;
        Question question = new Question(Map.of(), null, end - RATE_WINDOW, end, null, 1);
        return readModel.find(shelf, question).total() * (double) SECOND / RATE_WINDOW;
    }

    private Map<String, Object> content(long now) {
        long hourEnd = (now / HOUR + 1) * HOUR;
        Span day = new Span(hourEnd - HOURS * HOUR, HOUR, HOURS);
        Map<String, Object> seen = new LinkedHashMap<>();
        List<Gap> gaps = new ArrayList<>();
        seen.put("relations", counted(Shelf.VERDICTS, Facet.RELATION, day, gaps));
        seen.put("languages", counted(Shelf.ENRICHED, Facet.LANGUAGE, day, gaps));
        seen.put("topics", counted(Shelf.ENRICHED, Facet.TOPIC, day, gaps));
        seen.put("sources", counted(Shelf.ARTICLES, Facet.SOURCE, day, gaps));
        seen.put("silent", silent(now, hourEnd));
        seen.put("kinds", counted(Shelf.EVENTS, Facet.KIND, day, gaps));
        seen.put("modes", counted(Shelf.EVENTS, Facet.MODE, day, gaps));
        seen.put("reasons", counted(Shelf.DEAD_LETTERS, Facet.REASON, day, gaps));
        // Three minutes in steps of two seconds: what the chart shows.
        long step = 2 * SECOND;
        long end = now / step * step - UNSEEN;
        Span minutes = new Span(end - 90 * step, step, 90);
        seen.put(
                "flow",
                List.of(
                        timeline("articles", readModel.count(Shelf.ARTICLES, Facet.SOURCE, minutes)),
                        timeline("enriched", readModel.count(Shelf.ENRICHED, Facet.LANGUAGE, minutes))));
        seen.put("latency", latency(now));
        seen.put("gaps", gaps.stream().distinct().toList());
        return seen;
    }

    /** A week is much to count, and silence takes its time. */
    private List<SilentSource> silent(long now, long hourEnd) {
        if (now - silentAt >= SILENT_EVERY) {
            int hours = SILENT_DAYS * HOURS;
            silentAt = now;
            silent = SilentSource.among(
                    readModel.count(Shelf.ARTICLES, Facet.SOURCE, new Span(hourEnd - hours * HOUR, HOUR, hours)), now);
        }
        return silent;
    }

    private Counts counted(Shelf shelf, Facet facet, Span span, List<Gap> gaps) {
        Counts counts = readModel.count(shelf, facet, span);
        gaps.addAll(counts.gaps());
        return new Counts(counts.from(), counts.bucket(), counts.values(), List.of());
    }

    private static Map<String, Object> timeline(String name, Counts counts) {
        long[] sums = new long[90];
        counts.values().values().forEach(series -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += series.counts()[i];
            }
        });
        return Map.of("name", name, "from", counts.from(), "bucket", counts.bucket(), "counts", sums);
    }

    /** From receipt to enrichment, of the newest articles of the last minutes. */
    private @Nullable Map<String, Object> latency(long now) {
        Found newest = readModel.find(
                Shelf.ENRICHED, Question.ALL.since(now - 10 * 60 * SECOND).limit(Question.MOST));
        long[] millis = newest.hits().stream()
                .mapToLong(hit -> hit.arrived()
                        - readModel
                                .read(Shelf.ENRICHED, hit, EnrichedArticle.class)
                                .article()
                                .fetchedAt())
                .sorted()
                .toArray();
        if (millis.length == 0) {
            return null;
        }
        return Map.of(
                "p50", millis[millis.length / 2],
                "p99", millis[Math.min(millis.length - 1, millis.length * 99 / 100)],
                "articles", millis.length);
    }
}
