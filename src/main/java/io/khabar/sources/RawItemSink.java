package io.khabar.sources;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where sources put what they received, and where they find again what they had reached. Used by one thread at a time. */
public interface RawItemSink extends AutoCloseable {

    /**
     * Writes all of a delivery or nothing of it, and returns once it is durable. Waits out a broker that is away; every
     * reader of committed records sees the delivery once.
     *
     * @throws SinkUnavailable if it could not be written in the time that the sink was given; it may have been written all
     *     the same, which {@link #state} tells from then on
     */
    void deliver(Delivery delivery);

    /** What a source last delivered under this key; absent if nothing, or if it was taken back. */
    @Nullable String state(String key);

    /** All states whose keys begin so, by key. */
    Map<String, String> states(String prefix);

    /**
     * Looks what others have reached since, under keys that begin so; {@link #state} tells it from then on.
     *
     * @throws SinkUnavailable if Kafka does not say in the time that the sink was given
     */
    void refresh(String prefix);

    @Override
    void close();
}
