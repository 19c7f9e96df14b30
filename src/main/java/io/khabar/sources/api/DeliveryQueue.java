package io.khabar.sources.api;

import io.khabar.model.RawItem;
import io.khabar.sources.Delivery;
import io.khabar.sources.RawItemSink;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests that wait for Kafka, and the one thread that writes them, all that wait together. */
final class DeliveryQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryQueue.class);
    private static final Duration KEYS_KEPT = Duration.ofHours(24);
    private static final long LARGEST_TRANSACTION = 8L * 1024 * 1024;
    private static final int MOST_EXPIRED = 1_000;

    private final RawItemSink sink;
    private final long capacity;
    private final Clock clock;
    private final Deque<Submission> waiting = new ArrayDeque<>();
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Thread writer = new Thread(this::writeOn, "khabar-api-writer");
    private long held;
    private boolean isClosed;

    /** A key that was committed, and until when it is kept. */
    private record Kept(String key, long until) {}

    /**
     * Starts to write into a sink that it then has for itself.
     *
     * @param capacity payload bytes that may wait
     */
    DeliveryQueue(RawItemSink sink, long capacity, Clock clock) {
        this.sink = sink;
        this.capacity = capacity;
        this.clock = clock;
        sink.states(Submission.KEYS).entrySet().stream()
                .map(state ->
                        new Kept(state.getKey(), Receipt.parse(state.getValue()).at() + KEYS_KEPT.toMillis()))
                .sorted((one, other) -> Long.compare(one.until(), other.until()))
                .forEach(kept::add);
        writer.start();
    }

    /**
     * Waits until the items are committed.
     *
     * @throws Problem if they are not, or nobody knows: sent again, they are written once all the same
     */
    boolean write(Submission submission, Duration patience) throws InterruptedException {
        enter(submission);
        try {
            return submission.done().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw leave(submission)
                    ? Problem.of(Problem.Kind.BUSY, "Kafka took nothing in time; nothing was written; send it again")
                    : unknown();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "Kafka does not say whether it was written; send the same again, and it is there once");
    }

    /** Payload bytes that wait or are being written. */
    synchronized long held() {
        return held;
    }

    private synchronized void enter(Submission submission) {
        if (isClosed) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "Khabar is stopping");
        }
        if (held + submission.bytes() > capacity) {
            throw Problem.of(Problem.Kind.BUSY, held + " bytes wait for Kafka, which is as many as may");
        }
        held += submission.bytes();
        waiting.add(submission);
        notifyAll();
    }

    private synchronized boolean leave(Submission submission) {
        boolean wasWaiting = waiting.remove(submission);
        held -= wasWaiting ? submission.bytes() : 0;
        return wasWaiting;
    }

    private void writeOn() {
        try {
            for (List<Submission> group = next(); !group.isEmpty(); group = next()) {
                write(group);
                release(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Submission> next() throws InterruptedException {
        while (waiting.isEmpty() && !isClosed) {
            wait();
        }
        List<Submission> group = new ArrayList<>();
        long bytes = 0;
        while (!waiting.isEmpty()
                && (group.isEmpty() || bytes + waiting.getFirst().bytes() <= LARGEST_TRANSACTION)) {
            bytes += waiting.getFirst().bytes();
            group.add(waiting.removeFirst());
        }
        return group;
    }

    private synchronized void release(List<Submission> group) {
        group.forEach(submission -> held -= submission.bytes());
    }

    private void write(List<Submission> group) {
        try {
            commit(group);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("articles sent by HTTP were not written");
            group.forEach(submission -> submission.done().completeExceptionally(e));
        }
    }

    private void commit(List<Submission> group) {
        // A caller that got no answer may try another instance next.
        sink.refresh(Submission.KEYS);
        long now = clock.millis();
        Map<String, Optional<String>> states = expired(now);
        List<Submission> fresh = new ArrayList<>();
        for (Submission submission : group) {
            Optional<String> before =
                    states.getOrDefault(submission.key(), Optional.ofNullable(sink.state(submission.key())));
            if (before.isEmpty()) {
                states.put(submission.key(), Optional.of(new Receipt(submission.digest(), now).text()));
                fresh.add(submission);
            } else {
                refuseIfOther(submission, Receipt.parse(before.get()));
            }
        }
        if (!fresh.isEmpty()) {
            sink.deliver(delivery(fresh, states));
        }
        fresh.forEach(submission -> kept.add(new Kept(submission.key(), now + KEYS_KEPT.toMillis())));
        group.forEach(submission -> submission.done().complete(fresh.contains(submission)));
    }

    private static Delivery delivery(List<Submission> fresh, Map<String, Optional<String>> states) {
        List<RawItem> items = new ArrayList<>();
        Map<String, Map<String, String>> traces = new HashMap<>();
        for (Submission submission : fresh) {
            items.addAll(submission.items());
            if (!submission.trace().isEmpty()) {
                submission.items().forEach(item -> traces.put(item.itemId(), submission.trace()));
            }
        }
        return new Delivery(items, List.of(), states, traces);
    }

    private static void refuseIfOther(Submission submission, Receipt before) {
        if (!before.digest().equals(submission.digest())) {
            submission
                    .done()
                    .completeExceptionally(Problem.in(
                            "Idempotency-Key", "this Idempotency-Key was used for other articles within the last day"));
        }
    }

    private Map<String, Optional<String>> expired(long now) {
        Map<String, Optional<String>> expired = new TreeMap<>();
        while (!kept.isEmpty() && kept.getFirst().until() < now && expired.size() < MOST_EXPIRED) {
            String key = kept.removeFirst().key();
            if (isExpired(sink.state(key), now)) {
                expired.put(key, Optional.empty());
            }
        }
        return expired;
    }

    /** Another instance may have taken it back already, and then written the key anew. */
    private static boolean isExpired(@Nullable String state, long now) {
        return state != null && Receipt.parse(state).at() + KEYS_KEPT.toMillis() < now;
    }

    /** Writes what waits, then ends; the sink is closed. */
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sink.close();
    }
}
