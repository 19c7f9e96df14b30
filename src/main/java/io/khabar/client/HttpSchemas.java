package io.khabar.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.registry.RegistryFailure;
import io.khabar.registry.RegistryUnavailable;
import io.khabar.registry.Schemas;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A Schema Registry asked over HTTP with nothing but the Java platform: schemas by id, and ids of schemas that it knows.
 * Answers are kept for good. Trust for TLS is the platform's ({@code javax.net.ssl.*}). Brings no schema there: Khabar does.
 */
public final class HttpSchemas implements Schemas {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int ROUNDS = 3;
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Known(String subject, Schema schema) {}

    private final List<String> urls;
    private final @Nullable String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Known, Integer> ids = new ConcurrentHashMap<>();

    /**
     * Prepares it; nothing is sent yet.
     *
     * @param urls one registry under several addresses, tried in turn
     * @param authorization value of the header of that name; {@code null} for none
     */
    public HttpSchemas(List<String> urls, @Nullable String authorization) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a Schema Registry needs an address; set schema.registry.url");
        }
        this.urls = urls.stream().map(url -> url.replaceAll("/+$", "")).toList();
        this.authorization = authorization;
    }

    @Override
    public Schema schemaOf(int id) {
        Schema schema = schemas.get(id);
        if (schema == null) {
            String text = ask("/schemas/ids/" + id, null).path("schema").asText();
            schema = new Schema.Parser().parse(text);
            schemas.put(id, schema);
        }
        return schema;
    }

    @Override
    public int idFor(String subject, Schema schema) {
        return ids.computeIfAbsent(new Known(subject, schema), this::lookUp);
    }

    private int lookUp(Known known) {
        String body =
                JSON.createObjectNode().put("schema", known.schema().toString()).toString();
        String path = "/subjects/" + URLEncoder.encode(known.subject(), StandardCharsets.UTF_8);
        return ask(path, body).path("id").asInt();
    }

    /** Each address in turn, a few times over; a refusal ends it. */
    private JsonNode ask(String path, @Nullable String body) {
        IOException last = new IOException("not asked");
        for (int attempt = 0; attempt < ROUNDS * urls.size(); attempt++) {
            try {
                HttpResponse<String> answer = send(urls.get(attempt % urls.size()) + path, body);
                if (answer.statusCode() < 500) {
                    return answered(path, answer);
                }
                last = new IOException("HTTP " + answer.statusCode());
            } catch (IOException e) {
                last = e;
            }
        }
        throw new RegistryUnavailable("the Schema Registry at " + String.join(", ", urls) + " does not answer", last);
    }

    private HttpResponse<String> send(String address, @Nullable String body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER).header("Accept", MEDIA_TYPE);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", MEDIA_TYPE).POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private JsonNode answered(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == 200) {
            return JSON.readTree(answer.body());
        }
        throw new RegistryFailure("the Schema Registry at " + answer.uri() + " refuses " + path + " (HTTP "
                + answer.statusCode() + "): " + answer.body());
    }
}
