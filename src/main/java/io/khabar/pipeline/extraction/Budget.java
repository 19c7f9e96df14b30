package io.khabar.pipeline.extraction;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time that one page may take, asked for now and then by whoever works on it. */
final class Budget {
    private final LongSupplier nanoTime;
    private final long start;
    private final long limit;

    Budget(Duration limit, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.limit = limit.toNanos();
        this.start = nanoTime.getAsLong();
    }

    /** Ends the work if its time is over. */
    void check() {
        if (nanoTime.getAsLong() - start > limit) {
            throw new Spent();
        }
    }

    /** Thrown through a parser that knows nothing of budgets, and caught by who set the budget. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super("time is over", null, false, false);
        }
    }
}
