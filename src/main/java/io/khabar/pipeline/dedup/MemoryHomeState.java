package io.khabar.pipeline.dedup;

import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Homes in memory, with a way back to the last commit: for measuring and for proving the steps without a broker. */
class MemoryHomeState implements HomeState {
    private final Map<String, HomeRow> rows = new HashMap<>();
    private final Map<String, List<Kept>> kept = new HashMap<>();
    private final Map<String, Map<String, Claim>> parked = new HashMap<>();
    private final Map<String, Arrived> held = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public @Nullable HomeRow row(String id) {
        return rows.get(id);
    }

    @Override
    public void put(String id, HomeRow row) {
        change(rows, id, row);
    }

    @Override
    public List<Kept> kept(String id) {
        return kept.getOrDefault(id, List.of());
    }

    @Override
    public void keep(String id, List<Kept> versions) {
        change(kept, id, List.copyOf(versions));
    }

    @Override
    public void park(Claim claim) {
        Map<String, Claim> waiting = new TreeMap<>(parked.getOrDefault(claim.id(), Map.of()));
        waiting.put(claim.claimant(), claim);
        change(parked, claim.id(), waiting);
    }

    @Override
    public List<Claim> unpark(String id) {
        List<Claim> waiting = new ArrayList<>(parked.getOrDefault(id, Map.of()).values());
        change(parked, id, null);
        return waiting;
    }

    @Override
    public void hold(Arrived arrived) {
        change(held, arrived.id() + '/' + arrived.article().version(), arrived);
    }

    @Override
    public Arrived held(String id, int version) {
        return Objects.requireNonNull(held.get(id + '/' + version), "every undecided version is held");
    }

    @Override
    public void release(String id, int version) {
        change(held, id + '/' + version, null);
    }

    /** Forgets what the protocol lets go. */
    void expire(HomeProtocol protocol, long now) {
        for (String id : List.copyOf(rows.keySet())) {
            HomeRow row = rows.get(id);
            if (row != null && protocol.isForgotten(row, now)) {
                change(rows, id, null);
                change(kept, id, null);
            }
        }
    }

    boolean isAtRest() {
        return held.isEmpty() && parked.isEmpty();
    }

    void commit() {
        undo.clear();
    }

    void abort() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    private <V> void change(Map<String, V> map, String key, @Nullable V value) {
        V before = value == null ? map.remove(key) : map.put(key, value);
        undo.push(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
    }
}
