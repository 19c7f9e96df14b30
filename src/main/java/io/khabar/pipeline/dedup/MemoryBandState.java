package io.khabar.pipeline.dedup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One partition of the index in memory, with a way back to the last commit. */
class MemoryBandState implements BandState {
    private final Map<Long, List<Entry>> entries = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final long window;

    MemoryBandState(DedupSettings settings) {
        window = settings.window().toMillis();
    }

    @Override
    public List<List<Posting>> postings(List<Long> anchors, long at) {
        return anchors.stream().map(anchor -> postings(anchor, at)).toList();
    }

    private List<Posting> postings(long anchor, long at) {
        List<Posting> postings = new ArrayList<>();
        for (Entry entry : entries.getOrDefault(anchor, List.of())) {
            if (entry.at() >= at - window) {
                postings.add(entry.posting());
            }
        }
        return postings;
    }

    @Override
    public void append(long anchor, long at, Posting posting) {
        List<Entry> list = entries.computeIfAbsent(anchor, key -> new ArrayList<>());
        list.add(new Entry(at, posting));
        undo.push(() -> list.remove(list.size() - 1));
    }

    void commit() {
        undo.clear();
    }

    void abort() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    private record Entry(long at, Posting posting) {}
}
