package io.khabar.ops;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Whether the applications of a process do their work.
 *
 * @param states of the applications, by name
 */
record ApplicationsHealth(Map<String, State> states) {

    /** While partitions change hands an application is well. */
    private static final Set<State> WELL = EnumSet.of(State.RUNNING, State.REBALANCING);

    ApplicationsHealth {
        states = Collections.unmodifiableMap(new TreeMap<>(states));
    }

    boolean isUp() {
        return WELL.containsAll(states.values());
    }

    /** What a probe is told. */
    Map<String, Object> told() {
        return new TreeMap<>(Map.of("status", isUp() ? "up" : "down", "applications", states));
    }
}
