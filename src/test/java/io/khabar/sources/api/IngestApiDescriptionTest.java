package io.khabar.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.sources.MemorySink;
import io.khabar.wire.NewsJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The HTTP API is what {@code schemas/openapi-ingest.yaml} says of it. */
class IngestApiDescriptionTest {
    private IngestApi api;

    @BeforeEach
    void start() {
        api = IngestApi.start(ApiSettings.DEFAULTS, new MemorySink(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void hasThePathMethodAndStatusesOfItsDescription() throws Exception {
        JsonNode paths = description().path("paths");
        Set<String> statuses = new TreeSet<>(Set.of("202"));
        Arrays.stream(Problem.Kind.values()).forEach(kind -> statuses.add(Integer.toString(kind.status())));

        assertThat(names(paths)).containsExactly(IngestApi.ARTICLES);
        assertThat(names(paths.path(IngestApi.ARTICLES))).containsExactly("post");
        assertThat(names(post().path("responses"))).containsExactlyElementsOf(statuses);
    }

    @Test
    void takesEveryContentTypeOfItsDescriptionAndNoOther() throws Exception {
        for (String type : names(post().path("requestBody").path("content"))) {
            String body = type.contains("ninjs")
                    ? "{\"headlines\":[{\"value\":\"T\"}],\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"B\"}]}"
                    : "{\"title\":\"T\",\"body\":\"B of " + type + "\"}";
            assertThat(post(type, body).statusCode()).as(type).isEqualTo(202);
        }
        assertThat(post("application/pdf", "x").statusCode()).isEqualTo(415);
    }

    @Test
    void checksEveryFieldOfItsDescription() throws Exception {
        JsonNode article = description().path("components").path("schemas").path("Article");

        assertThat(names(article.path("properties"))).containsExactlyInAnyOrderElementsOf(FormCheck.TEXTS);
        for (String field : names(article.path("properties"))) {
            Map<String, Object> wrong = new HashMap<>(Map.of("title", "T", "body", "B"));
            wrong.put(field, List.of(1));
            HttpResponse<String> answer = post("application/json", NewsJson.line(wrong));
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(json(answer).path("field").asText()).isEqualTo(field);
        }
        for (JsonNode required : article.path("required")) {
            Map<String, Object> lacking = new HashMap<>(Map.of("title", "T", "body", "B"));
            lacking.remove(required.asText());
            assertThat(json(post("application/json", NewsJson.line(lacking)))
                            .path("field")
                            .asText())
                    .isEqualTo(required.asText());
        }
    }

    @Test
    void answersWithTheFieldsOfItsDescription() throws Exception {
        JsonNode schemas = description().path("components").path("schemas");
        JsonNode accepted = json(post("application/json", "{\"title\":\"T\",\"body\":\"B\"}"));
        JsonNode problem = json(post("application/x-ndjson", "{\"title\":\"T\",\"body\":7}"));

        assertThat(names(accepted))
                .containsExactlyInAnyOrderElementsOf(
                        names(schemas.path("Accepted").path("properties")));
        assertThat(names(problem))
                .containsExactlyInAnyOrderElementsOf(
                        names(schemas.path("Problem").path("properties")));
    }

    private static JsonNode description() throws IOException {
        Object yaml = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("schemas/openapi-ingest.yaml")));
        return JsonMapper.builder().build().valueToTree(yaml);
    }

    private static JsonNode post() throws IOException {
        return description().path("paths").path(IngestApi.ARTICLES).path("post");
    }

    private static List<String> names(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + IngestApi.ARTICLES))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
