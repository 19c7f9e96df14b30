package io.khabar.sources.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.http.Access;
import io.khabar.model.RawItem;
import io.khabar.sources.MemorySink;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestApiTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2019-04-08T12:00:00Z"), ZoneOffset.UTC);
    private static final String JSON = "application/json";
    private static final String ARTICLE = "{\"id\":\"1\",\"source\":\"sana\",\"title\":\"T\",\"body\":\"B\"}";

    private final MemorySink sink = new MemorySink();
    private IngestApi api;

    @BeforeEach
    void start() {
        api = IngestApi.start(settings(Optional.empty()), sink, NOON);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void answersWithTheIdsOfWhatItWrote() throws Exception {
        HttpResponse<String> answer = post(JSON, ARTICLE);

        RawItem written = sink.items.get(0);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).at("/items/0/itemId").asText()).isEqualTo(written.itemId());
        assertThat(json(answer).at("/items/0/articleId").asText()).isEqualTo(written.articleId());
        assertThat(written.source()).isEqualTo("sana");
        assertThat(written.connector()).isEqualTo("http");
        assertThat(new String(written.payload().array(), UTF_8)).isEqualTo(ARTICLE);
    }

    @Test
    void takesABatchLineByLine() throws Exception {
        HttpResponse<String> answer =
                post("application/x-ndjson", ARTICLE + "\n\n" + ARTICLE.replace("\"1\"", "\"2\"") + "\r\n");

        assertThat(json(answer).path("accepted").asInt()).isEqualTo(2);
        assertThat(sink.items).extracting(RawItem::guid).containsExactly("1", "2");
    }

    @Test
    void takesHtmlWithWhatItsHeadersSay() throws Exception {
        HttpResponse<String> answer = send(request("<p>نص</p>", "?source=sana")
                .header("Content-Type", "text/html; charset=UTF-8")
                .header("Khabar-Url", "https://sana.example/1")
                .header("Khabar-Published-At", "2019-04-08T10:00:00+03:00")
                .header("Content-Language", "ar"));

        RawItem item = sink.items.get(0);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(item.url()).isEqualTo("https://sana.example/1");
        assertThat(item.mediaType()).isEqualTo("text/html");
        assertThat(item.charset()).isEqualToIgnoringCase("UTF-8");
        assertThat(item.languageHint()).isEqualTo("ar");
        assertThat(item.publishedAt())
                .isEqualTo(Instant.parse("2019-04-08T07:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\":\"urn:1\",\"headline\":\"T\",\"body_text\":\"B\"}",
                "{\"uri\":\"urn:1\",\"headlines\":[{\"value\":\"T\"}],\"bodies\":[{\"value\":\"B\"}]}",
            })
    void takesNinjs(String article) throws Exception {
        assertThat(post("application/ninjs+json", article).statusCode()).isEqualTo(202);
        assertThat(sink.items).extracting(RawItem::guid).containsExactly("urn:1");
    }

    @Test
    void writesARepeatedRequestOnce() throws Exception {
        post(JSON, ARTICLE);
        HttpResponse<String> again = post(JSON, ARTICLE);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).path("repeated").asBoolean()).isTrue();
        assertThat(sink.items).hasSize(1);
    }

    @Test
    void refusesAnIdempotencyKeyForOtherArticles() throws Exception {
        send(request(ARTICLE, "").header("Content-Type", JSON).header("Idempotency-Key", "k"));
        HttpResponse<String> other = send(request(ARTICLE.replace("T", "U"), "")
                .header("Content-Type", JSON)
                .header("Idempotency-Key", "k"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("field").asText()).isEqualTo("Idempotency-Key");
        assertThat(sink.items).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"title\":\"T\"} | 422 | body",
                "application/json | {\"title\":7,\"body\":\"B\"} | 422 | title",
                "application/json | {\"title\":\"T\",\"body\":\"B\",\"publishedAt\":\"today\"} | 422 | publishedAt",
                "application/ninjs+json | {\"uri\":\"urn:1\",\"headline\":\"T\"} | 422 | bodies",
                "application/json | [] | 422 | ''",
                "application/json | {\"title\": | 400 | ''",
                "application/x-ndjson | ' ' | 400 | ''",
                "image/png | x | 415 | ''",
            })
    void saysWhatIsWrong(String type, String body, int status, String field) throws Exception {
        HttpResponse<String> answer = post(type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(json(answer).path("field").asText()).isEqualTo(field);
        assertThat(json(answer).path("detail").asText()).isNotBlank();
        assertThat(sink.items).isEmpty();
    }

    @Test
    void saysWhichLineOfABatchIsWrongAndTakesNoneOfIt() throws Exception {
        HttpResponse<String> answer = post("application/x-ndjson", ARTICLE + "\n{\"title\":\"T\"}\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("line").asInt()).isEqualTo(2);
        assertThat(json(answer).path("field").asText()).isEqualTo("body");
        assertThat(sink.items).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        assertThat(post("text/plain", "x".repeat(3_000)).statusCode()).isEqualTo(413);
        assertThat(post("application/x-ndjson", "x".repeat(20_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void tellsToComeAgainWhenKafkaIsAwayAndThenWritesItOnce() throws Exception {
        sink.deliveriesLeft = 0;
        HttpResponse<String> refused = post(JSON, ARTICLE);
        sink.deliveriesLeft = Integer.MAX_VALUE;

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(post(JSON, ARTICLE).statusCode()).isEqualTo(202);
        assertThat(sink.items).hasSize(1);
    }

    @Test
    void wantsTheTokenThatIsSet() throws Exception {
        api.close();
        api = IngestApi.start(settings(Optional.of("secret")), sink, NOON);

        assertThat(post(JSON, ARTICLE).statusCode()).isEqualTo(401);
        assertThat(send(request(ARTICLE, "").header("Content-Type", JSON).header("Authorization", "Bearer secret"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesAWebPageThatHasNoToken() throws Exception {
        HttpResponse<String> answer = send(
                request(ARTICLE, "").header("Content-Type", "text/plain").header("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void listensToOthersOnlyWithAToken() {
        assertThatThrownBy(() -> new ApiSettings("0.0.0.0", 0, Access.of(""), 1, 1, 1, Duration.ofSeconds(1)))
                .hasMessageContaining("set api.token");
    }

    private static ApiSettings settings(Optional<String> token) {
        return new ApiSettings("127.0.0.1", 0, new Access(token), 10_000, 2_000, 20_000, Duration.ofSeconds(10));
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return send(request(body, "").header("Content-Type", type));
    }

    private HttpRequest.Builder request(String body, String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + IngestApi.ARTICLES + query))
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
