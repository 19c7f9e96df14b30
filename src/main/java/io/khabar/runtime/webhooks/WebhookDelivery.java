package io.khabar.runtime.webhooks;

import io.khabar.model.Bytes;
import io.khabar.model.DeadLetter;
import io.khabar.model.NewsAlert;
import io.khabar.model.RejectReason;
import io.khabar.pipeline.watches.Watch;
import io.khabar.pipeline.watches.Watches;
import io.khabar.wire.DeadLetters;
import io.khabar.wire.KafkaRefusal;
import io.khabar.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code news.alerts.v1} and posts what has a webhook; goes on only when an alert is taken, or buried. */
final class WebhookDelivery implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String STAGE = "webhooks/post";

    private final Supplier<Watches> watches;
    private final Webhook webhook;
    private final KafkaTopics kafkaTopics;
    private final Consumer<String, NewsAlert> consumer;
    private final Producer<String, DeadLetter> producer;
    private volatile boolean isStopping;

    WebhookDelivery(
            Supplier<Watches> watches,
            Webhook webhook,
            KafkaTopics kafkaTopics,
            Consumer<String, NewsAlert> consumer,
            Producer<String, DeadLetter> producer) {
        this.watches = watches;
        this.webhook = webhook;
        this.kafkaTopics = kafkaTopics;
        this.consumer = consumer;
        this.producer = producer;
    }

    @Override
    public void run() {
        try (consumer;
                producer) {
            consumer.subscribe(List.of(KafkaTopics.ALERTS));
            while (!isStopping) {
                postWhatComes();
            }
        } catch (WakeupException e) {
            LOG.atDebug().log("webhooks stop");
        } catch (AuthorizationException | AuthenticationException e) {
            LOG.atError()
                    .addKeyValue("reason", KafkaRefusal.in(e, "khabar-webhooks").orElse(e.getMessage()))
                    .log("webhooks stop: Kafka does not let them read alerts");
        } catch (ExecutionException e) {
            LOG.atError().setCause(e).log("webhooks stop: an alert could neither be posted nor buried");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void postWhatComes() throws ExecutionException, InterruptedException {
        for (ConsumerRecord<String, NewsAlert> record : consumer.poll(POLL)) {
            if (!isStopping && handle(record)) {
                consumer.commitSync(Map.of(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1)));
            }
        }
    }

    /** Whether the alert is done with. */
    private boolean handle(ConsumerRecord<String, NewsAlert> record) throws ExecutionException, InterruptedException {
        Watch watch = watches.get().byId(record.value().watch()).orElse(null);
        if (watch == null || watch.webhook() == null) {
            return true;
        }
        Webhook.Delivery delivery = webhook.deliver(watch.webhook(), record.value());
        if (delivery.isStopped()) {
            return false;
        }
        if (delivery.failure().isPresent()) {
            LOG.atWarn()
                    .addKeyValue("watch", watch.id())
                    .addKeyValue("reason", delivery.failure().get())
                    .log("alert not taken");
            bury(record, delivery.failure().get());
        }
        return true;
    }

    /** Sent back, the alert comes here again under its id. */
    private void bury(ConsumerRecord<String, NewsAlert> record, String detail)
            throws ExecutionException, InterruptedException {
        byte[] value = kafkaTopics.alerts().values().serializer().serialize(record.topic(), record.value());
        DeadLetter letter = new DeadLetter(
                DeadLetters.id(STAGE, record.topic(), record.partition(), record.offset()),
                STAGE,
                RejectReason.UNSENDABLE,
                detail,
                "see to the receiver, then khabar dlq redrive",
                record.topic(),
                record.partition(),
                record.offset(),
                Bytes.of(record.key().getBytes(StandardCharsets.UTF_8)),
                Bytes.of(value),
                DeadLetters.readable(record.headers()),
                null,
                null,
                Math.max(0, record.timestamp()),
                DeadLetters.redrives(record.headers()));
        producer.send(new ProducerRecord<>(KafkaTopics.DEAD_LETTERS, letter.id(), letter))
                .get();
    }

    void stop() {
        isStopping = true;
        consumer.wakeup();
    }
}
