package io.khabar.ops;

import io.khabar.runtime.Restores;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.StreamsApplication.Condition;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the applications of a process do, as probes ask it: alive while none of them is broken, for a restart would make
 * one that restores begin again; ready while all of them do their work. Where none is there yet, it starts.
 *
 * @param applications by name
 */
record ApplicationsHealth(Map<String, Told> applications) {
    /** While partitions change hands an application is well. */
    private static final Set<Condition> READY = EnumSet.of(Condition.RUNNING, Condition.REBALANCING);

    /** The worst first: what is said of the whole. */
    private static final List<Condition> WORST_FIRST = List.of(
            Condition.BROKEN,
            Condition.STOPPING,
            Condition.STARTING,
            Condition.RESTORING,
            Condition.REBALANCING,
            Condition.RUNNING);

    /**
     * One application's.
     *
     * @param restoring what it reads back now
     */
    record Told(Condition condition, List<Restores.Progress> restoring) {}

    ApplicationsHealth {
        applications = Collections.unmodifiableMap(new TreeMap<>(applications));
    }

    static ApplicationsHealth of(Collection<StreamsApplication> running) {
        Map<String, Told> told = new TreeMap<>();
        running.forEach(one ->
                told.put(one.name(), new Told(one.condition(), one.restores().underWay())));
        return new ApplicationsHealth(told);
    }

    boolean isAlive() {
        return condition() != Condition.BROKEN;
    }

    boolean isReady() {
        return READY.contains(condition());
    }

    private Condition condition() {
        return WORST_FIRST.stream()
                .filter(one -> applications.values().stream().anyMatch(told -> told.condition() == one))
                .findFirst()
                .orElse(Condition.STARTING);
    }

    /** What a probe is told. */
    Map<String, Object> told() {
        Map<String, Object> each = new TreeMap<>();
        applications.forEach((name, told) -> each.put(name, told(told)));
        return new TreeMap<>(Map.of("status", lowerCase(condition()), "applications", each));
    }

    private static Map<String, Object> told(Told told) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("condition", lowerCase(told.condition()));
        if (!told.restoring().isEmpty()) {
            one.put("restoring", told.restoring());
        }
        return one;
    }

    private static String lowerCase(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }
}
