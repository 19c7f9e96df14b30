package io.khabar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.khabar.registry.PublishedSchema;
import io.khabar.registry.RegistryFailure;
import io.khabar.registry.RegistryUnavailable;
import io.khabar.v1.Evidence;
import io.khabar.v1.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a registry that knows two schemas: 7 is the contract's Evidence, 8 somebody else's. */
class NewsDeserializerTest {
    private static final Evidence HERE = new Evidence(Part.TITLE, 0, 3, "خبر");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> failures = Collections.synchronizedList(new ArrayList<>());
    private HttpServer registry;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void readsWhatItsCounterpartWroteByTheirSettingsAlone() {
        try (NewsSerializer writer = new NewsSerializer();
                NewsDeserializer reader = new NewsDeserializer()) {
            writer.configure(settings(), false);
            reader.configure(settings(), false);

            byte[] bytes = Objects.requireNonNull(writer.serialize("places", HERE));

            assertThat(reader.deserialize("places", bytes)).isEqualTo(HERE);
            assertThat(reader.deserialize("places", bytes)).isEqualTo(HERE);
            assertThat(asked)
                    .containsExactly(
                            "POST /subjects/places-value Basic YWxpY2U6c2VjcmV0",
                            "GET /schemas/ids/7 Basic YWxpY2U6c2VjcmV0");
        }
    }

    @Test
    void asksAgainWhileTheRegistryStumbles() {
        failures.add(503);
        byte[] bytes = written(7);

        try (NewsDeserializer reader = NewsDeserializer.of(schemas())) {
            assertThat(reader.deserialize("places", bytes)).isEqualTo(HERE);
        }
    }

    @Test
    void saysThatTheRegistryDoesNotAnswer() {
        failures.addAll(List.of(503, 503, 503));

        assertThatThrownBy(() -> schemas().schemaOf(7))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining(url());
    }

    @Test
    void saysThatTheRegistryHasNoSuchSchema() {
        assertThatThrownBy(() -> schemas().schemaOf(4711))
                .isInstanceOf(RegistryFailure.class)
                .hasMessageContaining("/schemas/ids/4711 (HTTP 404)");
    }

    @Test
    void refusesARecordThatIsNotOfTheContract() {
        try (NewsDeserializer reader = NewsDeserializer.of(schemas())) {
            assertThatThrownBy(() -> reader.deserialize("places", written(8)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage("elsewhere.Note is no record of the contract");
        }
    }

    @Test
    void refusesToReadKeysOrWithoutARegistry() {
        try (NewsDeserializer reader = new NewsDeserializer()) {
            assertThatThrownBy(() -> reader.configure(settings(), true)).hasMessageContaining("key.deserializer");
            assertThatThrownBy(() -> reader.configure(Map.of(), false)).hasMessage("schema.registry.url is missing");
            assertThatThrownBy(() -> reader.deserialize("places", new byte[5])).hasMessageContaining("not configured");
        }
    }

    private byte[] written(int id) {
        try (NewsSerializer writer = NewsSerializer.of(schemas())) {
            byte[] bytes = Objects.requireNonNull(writer.serialize("places", HERE));
            bytes[4] = (byte) id;
            asked.clear();
            return bytes;
        }
    }

    private Map<String, Object> settings() {
        return Map.of("schema.registry.url", url() + "/", "basic.auth.user.info", "alice:secret");
    }

    private HttpSchemas schemas() {
        return new HttpSchemas(List.of(url()), null);
    }

    private String url() {
        return "http://127.0.0.1:" + registry.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getRequestBody().readAllBytes();
        Schema known = switch (exchange.getRequestURI().getPath()) {
            case "/schemas/ids/7" -> PublishedSchema.of(Evidence.getClassSchema());
            case "/schemas/ids/8" ->
                new Schema.Parser()
                        .parse("{\"type\":\"record\",\"name\":\"Note\",\"namespace\":\"elsewhere\",\"fields\":[]}");
            default -> null;
        };
        boolean isLookUp = exchange.getRequestMethod().equals("POST");
        String body = isLookUp
                ? "{\"id\":7}"
                : "{\"schema\":\"" + String.valueOf(known).replace("\"", "\\\"") + "\"}";
        int status = !failures.isEmpty() && !isLookUp ? failures.remove(0) : known == null && !isLookUp ? 404 : 200;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
