package io.khabar.sources;

import io.khabar.wire.KafkaRefusal;
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes deliveries to Kafka, each in one transaction with its states and a mark of its own.
 *
 * <p>The mark answers the one question that a transaction leaves open: when the broker goes away during a commit, nobody
 * knows whether it took place. Then the session is opened anew, which settles it either way, and the mark that is found
 * tells which; only if it is not this delivery's is the delivery written again.
 */
public final class KafkaSink implements RawItemSink {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSink.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Supplier<SinkSession> opener;
    private final String mark;
    private final Duration patience;
    private @Nullable SinkSession session;

    private KafkaSink(Supplier<SinkSession> opener, String name, Duration patience) {
        this.opener = opener;
        this.mark = "mark/" + name;
        this.patience = patience;
    }

    /**
     * Connects, takes over from whoever had the same name, and reads what it had reached.
     *
     * @param connection Kafka client properties: {@code bootstrap.servers} and what security asks for
     * @param name of the source that writes: at most one process at a time writes under it
     * @param patience how long a delivery may wait for a broker that is away
     */
    public static KafkaSink open(Map<String, ?> connection, KafkaTopics topics, String name, Duration patience) {
        KafkaSink sink = new KafkaSink(() -> SinkSession.open(connection, topics, name), name, patience);
        sink.tryUntil(System.nanoTime() + patience.toNanos(), sink::session);
        return sink;
    }

    @Override
    public void deliver(Delivery delivery) {
        String nonce = UUID.randomUUID().toString();
        tryUntil(System.nanoTime() + patience.toNanos(), () -> {
            SinkSession open = session();
            if (!nonce.equals(open.state(mark))) {
                open.write(delivery, mark, nonce);
            }
            return open;
        });
    }

    @Override
    public @Nullable String state(String key) {
        return tryUntil(System.nanoTime() + patience.toNanos(), this::session).state(key);
    }

    @Override
    public Map<String, String> states(String prefix) {
        return tryUntil(System.nanoTime() + patience.toNanos(), this::session).states(prefix);
    }

    @Override
    public void refresh(String prefix) {
        tryUntil(System.nanoTime() + patience.toNanos(), () -> {
            SinkSession open = session();
            open.refresh(prefix);
            return open;
        });
    }

    @Override
    public void close() {
        drop();
    }

    private SinkSession session() {
        SinkSession open = session;
        if (open == null) {
            open = opener.get();
            session = open;
        }
        return open;
    }

    /** The session is thrown away on every failure: a new one knows for certain what was committed. */
    private SinkSession tryUntil(long deadline, Supplier<SinkSession> attempt) {
        while (true) {
            try {
                return attempt.get();
            } catch (KafkaException e) {
                drop();
                refuseIfHopeless(e);
                if (System.nanoTime() - deadline > 0) {
                    throw new SinkUnavailable(
                            "Kafka took no delivery within " + patience.toSeconds() + " s: " + e.getMessage(), e);
                }
                LOG.atWarn().addKeyValue("reason", e.getMessage()).log("Kafka takes no delivery, trying again");
                pause();
            } catch (RuntimeException e) {
                drop();
                throw e;
            }
        }
    }

    private static void refuseIfHopeless(KafkaException e) {
        Throwable cause = e.getClass() == KafkaException.class && e.getCause() instanceof ApiException api ? api : e;
        // Not an invalid epoch: that is a transaction which Kafka ended for its age, and a new session goes on.
        if (cause instanceof ProducerFencedException) {
            throw new SinkTakenOver("another process has taken over this source; only one at a time may feed it", e);
        }
        if (cause instanceof RecordTooLargeException) {
            throw new SinkRefused(
                    "an item is larger than the broker takes (" + cause.getMessage()
                            + "); raise max.message.bytes of news.raw.v1, or lower the largest size of an item",
                    e);
        }
        if (cause instanceof SerializationException) {
            throw new SinkRefused("Kafka does not take the items: " + cause.getMessage(), e);
        }
        Optional<String> refusal = KafkaRefusal.in(e, "khabar-source-");
        if (refusal.isPresent()) {
            throw new SinkRefused("Kafka does not take the items: " + refusal.get(), e);
        }
    }

    private void drop() {
        SinkSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("interrupted while waiting for Kafka", e);
        }
    }
}
