package io.khabar.bench;

import io.khabar.model.EnrichedArticle;
import io.khabar.model.RawItem;
import io.khabar.model.Verdict;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts made-up articles into {@code news.raw.v1}: as fast as they go, or at a steady rate. One thread sends at a time. */
public final class PipelineLoad {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int REMEMBERED = 1_000;
    private static final long TICK_MILLIS = 10;

    private final Stack stack;
    private final KafkaTopics kafkaTopics;
    private final MadeArticles articles;
    private final LongSupplier wallClock;
    private final List<String> ids = new ArrayList<>();

    /**
     * On a stack whose three applications run.
     *
     * @param wallClock milliseconds since 1970
     */
    public PipelineLoad(Stack stack, List<String> vocabulary, LongSupplier wallClock) {
        this.stack = stack;
        this.kafkaTopics = stack.kafkaTopics();
        this.articles = new MadeArticles(1, vocabulary);
        this.wallClock = wallClock;
    }

    MadeArticles articles() {
        return articles;
    }

    /** Articles a second from the first raw item sent to the last verdict and the last enriched article read. */
    double throughput(int count) {
        try (NewsReader<Verdict> verdicts = NewsReader.open(stack.client(), kafkaTopics.verdicts(), null);
                NewsReader<EnrichedArticle> enriched = NewsReader.open(stack.client(), kafkaTopics.enriched(), null);
                Producer<String, RawItem> producer = producer()) {
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                send(producer);
            }
            producer.flush();
            int decided = 0;
            int wanted = 0;
            int told = 0;
            while (decided < count || told < wanted) {
                for (Received<Verdict> one : verdicts.poll(POLL)) {
                    decided++;
                    wanted += one.value().relation().goesOn() ? 1 : 0;
                }
                told += enriched.poll(POLL).size();
            }
            return count / PipelineBench.seconds(System.nanoTime() - begin);
        }
    }

    /** Sends at a steady rate, from a thread of its own, until it is stopped. */
    Steady steadily(double perSecond) {
        return new Steady(perSecond);
    }

    /** A steady flow. */
    final class Steady {
        private final Thread thread;
        private volatile boolean isStopping;

        private Steady(double perSecond) {
            thread = new Thread(() -> flow(perSecond), "bench-load");
            thread.start();
        }

        private void flow(double perSecond) {
            try (Producer<String, RawItem> producer = producer()) {
                long begin = System.nanoTime();
                long sent = 0;
                while (!isStopping) {
                    for (; sent < perSecond * PipelineBench.seconds(System.nanoTime() - begin); sent++) {
                        send(producer);
                    }
                    Thread.sleep(TICK_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void stop() throws InterruptedException {
            isStopping = true;
            thread.join();
        }
    }

    void send(Producer<String, RawItem> producer) {
        RawItem item = articles.next(wallClock.getAsLong());
        if (ids.size() == REMEMBERED) {
            ids.remove(0);
        }
        ids.add(item.articleId());
        var unused = producer.send(new ProducerRecord<>(kafkaTopics.raw().name(), item.articleId(), item));
    }

    Producer<String, RawItem> producer() {
        KafkaTopic<String, RawItem> raw = kafkaTopics.raw();
        return new KafkaProducer<>(
                CopyTopology.producerProperties(stack),
                raw.keys().serializer(),
                raw.values().serializer());
    }

    /** Ids of the articles sent last, the oldest first. */
    List<String> ids() {
        return List.copyOf(ids);
    }
}
