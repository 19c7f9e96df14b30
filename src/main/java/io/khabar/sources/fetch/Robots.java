package io.khabar.sources.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What sites ask of robots, kept for a day. A site whose robots.txt fails is left alone until it answers again. */
public final class Robots {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(30);
    private static final Set<String> NAMES = Set.of(HttpFetcher.AGENT.toLowerCase(Locale.ROOT));
    private static final int FAILED = 503;

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Kept> bySite = new ConcurrentHashMap<>();

    private record Kept(SimpleRobotRules rules, Instant until) {}

    public Robots(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * Passes if the site lets robots have an address.
     *
     * @throws FetchRefused if it does not, or cannot say for now
     */
    public void check(URI address) throws FetchRefused {
        SimpleRobotRules rules = rules(address);
        if (!rules.isAllowed(address.toString())) {
            String why = rules.isDeferVisits() ? "does not answer for its robots.txt" : "asks robots to stay away";
            throw new FetchRefused(FetchRefused.Reason.ROBOTS, address.getHost() + " " + why + ": " + address);
        }
    }

    /** How long the site asks robots to wait between two visits; zero if it does not ask. */
    public Duration delay(URI address) {
        long millis = rules(address).getCrawlDelay();
        return Duration.ofMillis(Math.max(0, millis));
    }

    private SimpleRobotRules rules(URI address) {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Instant now = clock.instant();
        return bySite.compute(site, (key, kept) -> kept != null && now.isBefore(kept.until()) ? kept : ask(key, now))
                .rules();
    }

    private Kept ask(String site, Instant now) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        String url = site + "/robots.txt";
        try {
            Fetched answer = fetcher.get(URI.create(url), Map.of());
            if (answer.isSuccess()) {
                return new Kept(parser.parseContent(url, answer.body().array(), "text/plain", NAMES), now.plus(KEPT));
            }
            return new Kept(
                    parser.failedFetch(answer.status()), now.plus(answer.status() >= 500 ? KEPT_AFTER_FAILURE : KEPT));
        } catch (FetchRefused e) {
            return new Kept(parser.failedFetch(FAILED), now.plus(KEPT_AFTER_FAILURE));
        }
    }
}
