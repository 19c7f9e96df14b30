package io.khabar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;

/** Asks the query API and holds every answer against its description. */
record QueryApiClient(String url, QueryApiDescription description) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String REDRIVE = "/v1/dead-letters/redrive";

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    /** The answer, which is as a described path says. */
    JsonNode as(String described, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(description.faults("get", described, answer)).as(path).isEmpty();
        return JSON.readTree(answer.body());
    }

    /** Two pages of a kind of records, a record by id, and the mistakes that one can make. */
    void lookThrough(String kind, Schema schema) throws IOException, InterruptedException {
        String list = kind.equals("articles") ? "/v1/articles" : "/v1/{shelf}";
        JsonNode first = as(list, "/v1/" + kind + "?limit=2");
        JsonNode second =
                as(list, "/v1/" + kind + "?limit=2&cursor=" + first.path("next").asText());
        assertThat(first.path("items")).hasSize(2).doesNotContainAnyElementsOf(second.path("items"));
        as(list, "/v1/" + kind + "?limit=0");
        as(list, "/v1/" + kind + "?cursor=nonsense");
        JsonNode value = first.at("/items/0/value");
        assertThat(AvroShape.differences(value, schema)).isEmpty();
        if (!kind.equals("articles")) {
            String id = value.path(kind.equals("verdicts") ? "articleId" : "id").asText();
            JsonNode all = as("/v1/{shelf}/{id}", "/v1/" + kind + "/" + id);
            assertThat(AvroShape.differences(all.at("/items/0/value"), schema)).isEmpty();
            as("/v1/{shelf}/{id}", "/v1/" + kind + "/00000000000000000000000000000000");
        }
    }

    /** Asks for dead letters to be sent back. */
    HttpResponse<String> redrive(String body, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(REDRIVE).POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(description.faults("post", REDRIVE, answer)).isEmpty();
        return answer;
    }

    /** The first event of a kind in a stream. */
    JsonNode streamed(String path, String event) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Accept", "text/event-stream").build();
        HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            boolean isIt = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                isIt |= line.equals("event: " + event);
                if (isIt && line.startsWith("data: ")) {
                    return JSON.readTree(line.substring("data: ".length()));
                }
            }
        }
        throw new AssertionError("the stream ended without " + event);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }
}
