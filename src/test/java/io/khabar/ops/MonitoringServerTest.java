package io.khabar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.StartFailure;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.settings.SettingsLoader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringServerTest {

    private static final String LOOPBACK = "127.0.0.1";

    @TempDir
    Path directory;

    @Test
    void tellsAProbeThatAnApplicationIsNotStarted() throws Exception {
        try (StreamsApplication application = application();
                MonitoringServer server = MonitoringServer.start(LOOPBACK, 0, List.of(application), List.of())) {
            HttpResponse<String> ready = get(server.url() + "/health/ready");
            HttpResponse<String> alive = get(server.url() + "/health/live");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .isEqualTo("{\"applications\":{\"intake\":{\"condition\":\"starting\"}},\"status\":\"starting\"}");
            assertThat(alive.statusCode()).isEqualTo(200);
            assertThat(alive.body()).isEqualTo(ready.body());
        }
    }

    @Test
    void tellsPrometheusWhatKafkaStreamsMeasures() throws Exception {
        try (StreamsApplication application = application();
                MonitoringServer server = MonitoringServer.start(LOOPBACK, 0, List.of(application), List.of())) {
            HttpResponse<String> answer = get(server.url() + "/metrics");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(answer.body())
                    .contains(
                            "kafka_stream_client_state{application=\"intake\"",
                            "khabar_restore_remaining{application=\"intake\"",
                            "jvm_memory_used_bytes");
        }
    }

    @Test
    void tellsSubscribersTheContract() throws Exception {
        try (MonitoringServer server = MonitoringServer.start(LOOPBACK, 0, List.of(), List.of())) {
            HttpResponse<String> page = get(server.url() + "/docs");

            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.body()).startsWith("<!doctype html>").contains("news.enriched.v1");
            assertThat(get(server.url() + "/docs/asyncapi.yaml").body()).startsWith("asyncapi: 3.1.0");
            assertThat(get(server.url() + "/docs/history/Article/1.avsc").statusCode())
                    .isEqualTo(200);
            assertThat(get(server.url() + "/docs/nothing.yaml").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MonitoringServer.start(LOOPBACK, other.getLocalPort(), List.of(), List.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " of 127.0.0.1 is taken")
                    .hasMessageContaining("--dashboard-port");
        }
    }

    private StreamsApplication application() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("letters", Consumed.with(Serdes.String(), Serdes.String()))
                .foreach((key, value) -> {});
        Properties properties = new Properties();
        properties.put("application.id", "monitored");
        properties.put("bootstrap.servers", LOOPBACK + ":1");
        properties.put("state.dir", directory.toString());
        return new StreamsApplication(
                "intake", builder.build(), properties, SettingsLoader.load(Map.of(), Map.of(), null));
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
