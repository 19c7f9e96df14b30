package io.khabar.audit;

import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads all Kafka topics of the way into a {@link Ledger}, and follows them until the books are balanced. */
public final class Audit implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    /** How long a pipeline that is not at rest is left alone between two looks at the sums. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Ledger ledger = new Ledger();
    private final Map<String, Followed<?>> followed = new TreeMap<>();

    private Audit() {}

    /** A Kafka topic and where its records are noted. */
    private record Followed<V>(NewsReader<V> reader, Consumer<Received<V>> note) {
        /** Notes what has come; how many that were. */
        int follow() {
            List<Received<V>> received = reader.poll(POLL);
            received.forEach(note);
            return received.size();
        }
    }

    /**
     * Opens the books of a running pipeline.
     *
     * @param since the first arrival that counts
     * @throws io.khabar.runtime.StartFailure when a Kafka topic of the way is not there
     */
    public static Audit open(Stack stack, Instant since) {
        Audit audit = new Audit();
        Ledger ledger = audit.ledger;
        KafkaTopics kafkaTopics = stack.kafkaTopics();
        Map<String, Object> client = stack.client();
        try {
            audit.follow(
                    client, kafkaTopics.raw(), since, one -> ledger.raw(one.value(), one.partition(), one.offset()));
            audit.follow(
                    client,
                    kafkaTopics.articles(),
                    since,
                    one -> ledger.article(one.value(), one.partition(), one.offset()));
            audit.follow(client, kafkaTopics.verdicts(), since, one -> ledger.verdict(one.value()));
            audit.follow(
                    client,
                    kafkaTopics.unique(),
                    since,
                    one -> ledger.unique(one.value(), one.partition(), one.offset()));
            audit.follow(client, kafkaTopics.enriched(), since, one -> ledger.enriched(one.value()));
            audit.follow(client, kafkaTopics.events(), since, one -> ledger.event(one.value()));
            audit.follow(client, kafkaTopics.deadLetters(), since, one -> ledger.deadLetter(one.value()));
            return audit;
        } catch (RuntimeException e) {
            audit.close();
            throw e;
        }
    }

    private <V> void follow(
            Map<String, Object> client, KafkaTopic<String, V> kafkaTopic, Instant since, Consumer<Received<V>> note) {
        followed.put(kafkaTopic.name(), new Followed<>(NewsReader.open(client, kafkaTopic, since), note));
    }

    /**
     * Reads all that is there, and goes on reading while the laws do not hold yet.
     *
     * @param patience how long to wait for a pipeline that is at work; zero for one look
     * @return the books as they stand then
     */
    public Ledger settle(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        readToTheEnd();
        while (!ledger.isSettled() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE.toMillis());
            readToTheEnd();
        }
        return ledger;
    }

    private void readToTheEnd() {
        int noted;
        do {
            noted = followed.values().stream().mapToInt(Followed::follow).sum();
        } while (noted > 0
                || !followed.values().stream().allMatch(one -> one.reader().isCaughtUp()));
    }

    /** Kafka topics whose beginning retention has deleted, with the number of records. */
    public Map<String, Long> deleted() {
        Map<String, Long> deleted = new TreeMap<>();
        followed.forEach((name, one) -> deleted.put(name, one.reader().deleted()));
        deleted.values().removeIf(count -> count == 0);
        return deleted;
    }

    @Override
    public void close() {
        new ArrayList<>(followed.values()).forEach(one -> one.reader().close());
    }
}
