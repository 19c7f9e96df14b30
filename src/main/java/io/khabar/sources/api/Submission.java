package io.khabar.sources.api;

import io.khabar.model.Ids;
import io.khabar.model.RawItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One request's items on their way to Kafka. */
final class Submission {
    /** What all keys begin with. */
    static final String KEYS = "request/";

    private final String key;
    private final String digest;
    private final List<RawItem> items;
    private final Map<String, String> trace;
    private final long bytes;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    /**
     * A request that is yet to be written.
     *
     * @param idempotencyKey as the caller gave it
     * @param trace headers by which the trace of the request continues
     */
    Submission(@Nullable String idempotencyKey, List<RawItem> items, Map<String, String> trace) {
        this.digest = Ids.of(items.stream().map(RawItem::itemId).toArray(String[]::new));
        this.key = KEYS + (idempotencyKey == null ? digest : Ids.of("given", idempotencyKey));
        this.items = List.copyOf(items);
        this.trace = Map.copyOf(trace);
        this.bytes = items.stream().mapToLong(item -> item.payload().size()).sum();
    }

    /** Under which it is known that it was written. */
    String key() {
        return key;
    }

    /** Of its items: another one under the same key is another request. */
    String digest() {
        return digest;
    }

    List<RawItem> items() {
        return items;
    }

    /** Headers by which the trace of the request continues; none if nobody is told. */
    Map<String, String> trace() {
        return trace;
    }

    long bytes() {
        return bytes;
    }

    /** True if it was written now, false if an earlier request had written it. */
    CompletableFuture<Boolean> done() {
        return done;
    }
}
