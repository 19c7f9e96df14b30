package io.khabar.runtime.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.khabar.model.MadeNews;
import io.khabar.model.NewsAlert;
import io.khabar.pipeline.watches.Watches;
import io.khabar.sources.fetch.AddressPolicy;
import io.khabar.sources.fetch.HttpPoster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final NewsAlert ALERT = Watches.parse("[{id: arms, topics: [arms-deals]}]")
            .all()
            .get(0)
            .match(MadeNews.enriched("1", "ar", "صفقة", "arms-deals"))
            .orElseThrow();

    private record Post(String id, String signature, String body) {}

    private final List<Post> posts = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = new ArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::answer);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void signsWhatItPosts() throws Exception {
        Webhook.Delivery delivery = deliver(AddressPolicy.allowing(Set.of(InetAddress.getLoopbackAddress())));

        assertThat(delivery.failure()).isEmpty();
        Post post = posts.get(0);
        assertThat(post.id()).isEqualTo(ALERT.id());
        assertThat(post.body()).contains("\"watch\":\"arms\"", "\"title\":\"صفقة\"");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("our secret".getBytes(UTF_8), "HmacSHA256"));
        String expected =
                HexFormat.of().formatHex(mac.doFinal((NOON.getEpochSecond() + "." + post.body()).getBytes(UTF_8)));
        assertThat(post.signature()).isEqualTo("t=" + NOON.getEpochSecond() + ",v1=" + expected);
    }

    @Test
    void triesAgainMoreAndMoreSlowlyUnderTheSameId() {
        answers.addAll(List.of(500, 503, 404));

        Webhook.Delivery delivery = deliver(AddressPolicy.allowing(Set.of(InetAddress.getLoopbackAddress())));

        assertThat(delivery.failure()).isEmpty();
        assertThat(posts).hasSize(4).extracting(Post::id).containsOnly(ALERT.id());
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void givesUpWithTheReasonWhenThePatienceEnds() {
        answers.addAll(Collections.nCopies(50, 500));

        Webhook.Delivery delivery = deliver(AddressPolicy.allowing(Set.of(InetAddress.getLoopbackAddress())));

        assertThat(delivery.failure())
                .hasValueSatisfying(reason -> assertThat(reason).endsWith("answered 500"));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void postsToNoAddressInsideThatIsNotAllowed() {
        Webhook.Delivery delivery = deliver(AddressPolicy.PUBLIC);

        assertThat(delivery.failure())
                .hasValueSatisfying(reason -> assertThat(reason).contains("not on the public internet"));
        assertThat(posts).isEmpty();
    }

    private Webhook.Delivery deliver(AddressPolicy policy) {
        try (HttpPoster poster = new HttpPoster(policy, Duration.ofSeconds(5))) {
            Webhook webhook = new Webhook(
                    poster, "our secret", Duration.ofMinutes(5), Clock.fixed(NOON, ZoneOffset.UTC), pauses::add);
            return webhook.deliver(
                    URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/alerts"), ALERT);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        posts.add(new Post(
                exchange.getRequestHeaders().getFirst("Khabar-Alert-Id"),
                exchange.getRequestHeaders().getFirst("Khabar-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.remove(0), -1);
        exchange.close();
    }
}
