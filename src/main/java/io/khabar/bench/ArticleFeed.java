package io.khabar.bench;

import io.khabar.model.Article;
import io.khabar.model.Ids;
import io.khabar.model.RawItem;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends made-up articles to {@code news.articles.v1}, as intake would, so that what follows is measured by itself. */
final class ArticleFeed implements AutoCloseable {
    private final KafkaTopic<String, Article> kafkaTopic;
    private final Producer<String, Article> producer;
    private final MadeArticles articles;
    private final LongSupplier wallClock;

    ArticleFeed(Stack stack, MadeArticles articles, LongSupplier wallClock) {
        this.kafkaTopic = stack.kafkaTopics().articles();
        this.articles = articles;
        this.wallClock = wallClock;
        this.producer = new KafkaProducer<>(
                CopyTopology.producerProperties(stack),
                kafkaTopic.keys().serializer(),
                kafkaTopic.values().serializer());
    }

    /** Sends the next article; returns before it has been acknowledged. */
    void send() {
        Article article = article(articles.next(wallClock.getAsLong()));
        var unused = producer.send(new ProducerRecord<>(kafkaTopic.name(), article.id(), article));
    }

    void flush() {
        producer.flush();
    }

    /** The first line is the headline. */
    private static Article article(RawItem item) {
        String text = new String(item.payload().array(), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String title = text.substring(0, end);
        String body = text.substring(end).strip();
        return new Article(
                item.articleId(),
                1,
                Ids.of(title, body),
                item.itemId(),
                item.source(),
                null,
                null,
                Objects.requireNonNull(item.url()),
                null,
                title,
                body,
                null,
                null,
                null,
                null,
                item.fetchedAt(),
                null,
                item.fetchedAt(),
                List.of(),
                List.of(),
                0,
                0,
                "bench/1");
    }

    @Override
    public void close() {
        producer.close();
    }
}
