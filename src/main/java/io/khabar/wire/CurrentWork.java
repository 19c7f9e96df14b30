package io.khabar.wire;

/** What each thread is about. Safe without passing it along: Kafka Streams takes a record down a topology on one thread. */
final class CurrentWork {
    private static final ThreadLocal<Tracing.Work> CURRENT = ThreadLocal.withInitial(() -> Tracing.Work.NONE);

    private CurrentWork() {}

    static Tracing.Work get() {
        return CURRENT.get();
    }

    /** Returns what it was before. */
    static Tracing.Work swap(Tracing.Work work) {
        Tracing.Work before = CURRENT.get();
        CURRENT.set(work);
        return before;
    }
}
