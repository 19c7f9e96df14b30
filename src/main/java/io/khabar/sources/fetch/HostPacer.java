package io.khabar.sources.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives visits to one host their turns, a pause apart. */
public final class HostPacer {
    private static final int LARGE = 10_000;

    private final Duration pause;
    private final Map<String, Instant> next = new HashMap<>();

    /** A host is visited at most once in a pause, or less often if it asks for that. */
    public HostPacer(Duration pause) {
        this.pause = pause;
    }

    /**
     * Takes the next turn at a host.
     *
     * @param asked pause that the host asks for
     * @return how long to wait for it
     */
    public synchronized Duration take(URI address, Duration asked, Instant now) {
        if (next.size() > LARGE) {
            next.values().removeIf(now::isAfter);
        }
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        Instant turn = next.getOrDefault(host, now);
        turn = turn.isBefore(now) ? now : turn;
        Duration gap = asked.compareTo(pause) > 0 ? asked : pause;
        next.put(host, turn.plus(gap));
        return Duration.between(now, turn);
    }
}
