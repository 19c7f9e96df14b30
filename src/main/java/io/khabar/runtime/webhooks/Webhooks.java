package io.khabar.runtime.webhooks;

import io.khabar.pipeline.watches.Watches;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.sources.fetch.AddressPolicy;
import io.khabar.sources.fetch.HttpPoster;
import io.khabar.wire.KafkaTopics;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The thread that posts alerts, where any watch has a webhook. Instances share the work by a consumer group. */
public final class Webhooks implements AutoCloseable {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final HttpPoster poster;
    private final WebhookDelivery delivery;
    private final Thread thread;

    private Webhooks(Stack stack, Supplier<Watches> watches) {
        Settings settings = stack.settings();
        Duration patience = settings.duration(SettingKeys.WEBHOOK_PATIENCE);
        KafkaTopics kafkaTopics = stack.kafkaTopics();
        this.poster = new HttpPoster(AddressPolicy.allowing(allowed(settings)), TIME);
        Webhook webhook = new Webhook(
                poster, settings.text(SettingKeys.WEBHOOK_SECRET), patience, Clock.systemUTC(), this::pause);
        this.delivery = new WebhookDelivery(
                watches,
                webhook,
                kafkaTopics,
                new KafkaConsumer<>(
                        consumer(stack, patience),
                        kafkaTopics.alerts().keys().deserializer(),
                        kafkaTopics.alerts().values().deserializer()),
                new KafkaProducer<>(
                        stack.client(),
                        kafkaTopics.deadLetters().keys().serializer(),
                        kafkaTopics.deadLetters().values().serializer()));
        this.thread = new Thread(delivery, "webhooks");
        thread.start();
    }

    /**
     * Posts from now on what the watches in force have a webhook for.
     *
     * @param watches asked anew for each alert
     * @throws StartFailure when an allowed address is none
     */
    public static Webhooks start(Stack stack, Supplier<Watches> watches) {
        return new Webhooks(stack, watches);
    }

    private static Set<InetAddress> allowed(Settings settings) {
        Set<InetAddress> addresses = new HashSet<>();
        for (String address : settings.list(SettingKeys.WEBHOOK_ALLOWED_ADDRESSES)) {
            try {
                addresses.add(InetAddress.getByName(address));
            } catch (UnknownHostException e) {
                throw new StartFailure(SettingKeys.WEBHOOK_ALLOWED_ADDRESSES + ": no address: " + address, e);
            }
        }
        return addresses;
    }

    private static Map<String, Object> consumer(Stack stack, Duration patience) {
        Map<String, Object> properties = new HashMap<>(stack.client());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "khabar-webhooks");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        // One alert may be posted for as long as the patience; its partitions stay ours meanwhile.
        properties.put(
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Math.toIntExact(patience.plusMinutes(2).toMillis()));
        return properties;
    }

    private boolean pause(Duration time) {
        try {
            return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        delivery.stop();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        poster.close();
    }
}
