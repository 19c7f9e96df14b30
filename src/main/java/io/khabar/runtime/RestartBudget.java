package io.khabar.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a thread that died may be replaced: a fault that passes is forgotten, a world that stays broken is not. */
final class RestartBudget {

    private final int restarts;
    private final Duration window;
    private final InstantSource clock;
    private final Deque<Instant> spent = new ArrayDeque<>();

    /** Allows a number of restarts within any span of time of a length. */
    RestartBudget(int restarts, Duration window, InstantSource clock) {
        this.restarts = restarts;
        this.window = window;
        this.clock = clock;
    }

    /** Takes one restart, if there is one left. */
    synchronized boolean spend() {
        Instant now = clock.instant();
        while (!spent.isEmpty() && !spent.peekFirst().isAfter(now.minus(window))) {
            spent.removeFirst();
        }
        if (spent.size() >= restarts) {
            return false;
        }
        spent.addLast(now);
        return true;
    }
}
