package io.khabar.pipeline.dedup;

import java.util.ArrayList;
import java.util.List;

/** One partition of a Kafka topic as transactions see it: nobody reads past the first record still open. */
final class SimulatedLog<M> {
    private enum Mark {
        OPEN,
        COMMITTED,
        ABORTED
    }

    private final List<M> records = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int stable;

    int append(M message) {
        records.add(message);
        marks.add(Mark.OPEN);
        return records.size() - 1;
    }

    void appendCommitted(M message) {
        commit(append(message));
    }

    void commit(int offset) {
        marks.set(offset, Mark.COMMITTED);
        advance();
    }

    void abort(int offset) {
        marks.set(offset, Mark.ABORTED);
        advance();
    }

    /** The next offset at or behind the given one that a committed reader gets; -1 if it must wait. */
    int next(int from) {
        for (int offset = from; offset < stable; offset++) {
            if (marks.get(offset) == Mark.COMMITTED) {
                return offset;
            }
        }
        return -1;
    }

    M get(int offset) {
        return records.get(offset);
    }

    private void advance() {
        while (stable < marks.size() && marks.get(stable) != Mark.OPEN) {
            stable++;
        }
    }
}
