package io.khabar.runtime.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryIT {

    private static final String SUBJECT = "/subjects/letters-value/versions";

    @TempDir
    Path directory;

    @Test
    void endsWithItsKilledParentAndKeepsItsSchemas() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryParent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] told = firstLineOf(parent).split(" ", 2);
        ProcessHandle registry = ProcessHandle.of(Long.parseLong(told[0])).orElseThrow();
        assertThat(post(told[1] + SUBJECT, record("int")).statusCode()).isEqualTo(200);

        parent.destroyForcibly().waitFor();

        assertThat(registry.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        try (EmbeddedRegistry restarted = EmbeddedRegistry.start(directory, 0)) {
            assertThat(post(restarted.url() + SUBJECT, record("int")).body()).contains("\"id\":1");
            assertThat(post(restarted.url() + SUBJECT, record("string")).statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void saysWhyItDoesNotStart() {
        Map<String, String> wrong = Map.of("apicurio.storage.kind", "stone");

        assertThatThrownBy(() -> EmbeddedRegistry.start(directory, 0, wrong))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the embedded Schema Registry ended with exit code 1")
                .hasMessageContaining(directory.resolve("registry.log").toString())
                .hasMessageContaining("stone");
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedRegistry.start(directory, other.getLocalPort()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("port " + other.getLocalPort()
                            + " is taken by another process; choose another with --registry-port, or 0 for any free"
                            + " one");
        }
    }

    private static String firstLineOf(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    }

    private static String record(String type) {
        return "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Letter\\\",\\\"fields\\\":[{\\\"name\\\":\\\"text\\\","
                + "\\\"type\\\":\\\"" + type + "\\\"}]}\"}";
    }

    private static HttpResponse<String> post(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
