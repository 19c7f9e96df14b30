package io.khabar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.registry.RegistryClient;
import io.khabar.runtime.KafkaTopicAdmin;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.StreamsProperties;
import io.khabar.runtime.embedded.EmbeddedKafka;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board that operators look at, against what a running application tells. */
class GrafanaBoardIT {

    private static final Path BOARD = Path.of("src/main/docker/grafana/dashboards/khabar.json");
    private static final Pattern METER = Pattern.compile("\\b(?:kafka|jvm|process)_[a-z0-9_]+");
    private static final int SECONDS = 60;

    @TempDir
    Path directory;

    @Test
    void asksOnlyForMetersThatExist() throws Exception {
        Settings settings = SettingsLoader.load(Map.of(), Map.of(), null);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"));
                StreamsApplication application = reader(kafka, settings);
                MonitoringServer server = MonitoringServer.start("127.0.0.1", 0, List.of(application), List.of())) {
            application.start();

            Set<String> missing = metersOfTheBoard();
            for (int second = 0; second < SECONDS && !missing.isEmpty(); second++) {
                Thread.sleep(1000);
                String told = scrape(server);
                missing.removeIf(meter -> told.contains("\n" + meter + "{") || told.contains("\n" + meter + " "));
            }

            assertThat(missing).isEmpty();
        }
    }

    private StreamsApplication reader(EmbeddedKafka kafka, Settings settings) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new KafkaTopicAdmin(admin, -1)
                    .ensure(List.of(new KafkaTopicSpec(
                            "letters", 1, KafkaTopicSpec.FOREVER, KafkaTopicSpec.Cleanup.DELETE, 1024 * 1024)));
        }
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        "letters",
                        Consumed.with(Serdes.String(), Serdes.String()).withName("read"))
                .foreach((key, value) -> {}, Named.as("done"));
        KafkaTopics kafkaTopics =
                KafkaTopics.with(new RegistrySerdes(RegistryClient.over(new MockSchemaRegistryClient())));
        return new StreamsApplication(
                "reader",
                builder.build(),
                StreamsProperties.of(
                        "reader",
                        kafka.bootstrapServers(),
                        directory.resolve("streams"),
                        kafkaTopics.deadLetters(),
                        settings),
                settings);
    }

    private static Set<String> metersOfTheBoard() throws IOException {
        Set<String> meters = new TreeSet<>();
        for (JsonNode panel : new ObjectMapper().readTree(BOARD.toFile()).get("panels")) {
            for (JsonNode target : panel.get("targets")) {
                Matcher matcher = METER.matcher(target.get("expr").asText());
                while (matcher.find()) {
                    meters.add(matcher.group());
                }
            }
        }
        assertThat(meters).isNotEmpty();
        return meters;
    }

    private static String scrape(MonitoringServer server) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + "/metrics")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
