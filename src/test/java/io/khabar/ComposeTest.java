package io.khabar;

import static io.khabar.YamlTree.map;
import static io.khabar.YamlTree.part;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kafka.docker.KafkaDockerWrapper;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docker-compose.yml} and {@code Dockerfile} say, held against the programs that will read it. */
class ComposeTest {

    private static final Pattern IMAGE_VARIABLE = Pattern.compile("(KHABAR_[A-Z_]+)=(\\S+)");

    @TempDir
    Path directory;

    @Test
    void givesKhabarSettingsThatItTakes() throws IOException {
        Map<String, String> environment = new HashMap<>(imageVariables());
        environment.putAll(environmentOf("khabar"));

        Settings settings = SettingsLoader.load(Map.of(), environment, null);

        assertThat(settings.bootstrapServers()).contains("kafka:19092");
        assertThat(settings.registryUrls()).containsExactly("http://registry:8080/apis/ccompat/v7");
        assertThat(settings.text("dashboard.host")).isEqualTo("0.0.0.0");
        assertThat(settings.number("api.port")).isEqualTo(8090);
    }

    /** Docker forwards a published port past most firewalls, to all who reach the machine unless an address stands before it. */
    @Test
    void publishesPortsToThisMachineOnly() throws IOException {
        List<String> published = services().values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("ports", List.of())).stream())
                .map(String::valueOf)
                .toList();

        assertThat(published).contains("127.0.0.1:8080:8080", "127.0.0.1:8090:8090");
        assertThat(published).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void takesTheTokensFromTheEnvironmentAndStartsNothingWithoutTheOneOfTheApi() throws IOException {
        Map<String, String> environment = environmentOf("khabar");

        assertThat(environment.get("KHABAR_API_TOKEN")).matches("\\$\\{KHABAR_API_TOKEN:\\?[^}]+}");
        assertThat(environment).containsEntry("KHABAR_DASHBOARD_TOKEN", "${KHABAR_DASHBOARD_TOKEN:-}");
    }

    @Test
    void passesWhatOpenTelemetryIsSetToAndSendsNoTracesByItself() throws IOException {
        Map<String, String> environment = environmentOf("khabar");

        assertThat(environment)
                .containsEntry("OTEL_EXPORTER_OTLP_ENDPOINT", "${OTEL_EXPORTER_OTLP_ENDPOINT:-}")
                .containsEntry("OTEL_TRACES_SAMPLER", "${OTEL_TRACES_SAMPLER:-parentbased_always_on}")
                .containsEntry("OTEL_SERVICE_NAME", "${OTEL_SERVICE_NAME:-khabar}");
    }

    @Test
    void givesKafkaASetupThatItsImageMakesABrokerOf() throws Exception {
        Map<String, String> environment = new TreeMap<>(environmentOf("kafka"));
        environment.put("KAFKA_LOG_DIRS", directory.resolve("data").toString());

        String output = runImageSetup(environment);

        assertThat(output)
                .contains("Formatting")
                .contains(directory.resolve("data").toString());
        KafkaConfig broker = new KafkaConfig(propertiesIn(directory.resolve("final/server.properties")), false);
        assertThat(broker.nodeId()).isEqualTo(1);
        assertThat(broker.autoCreateTopicsEnable()).isFalse();
        assertThat(broker.effectiveAdvertisedBrokerListeners().mkString(","))
                .contains("host='kafka', port=19092")
                .contains("host='localhost', port=9092");
    }

    @Test
    void startsEachServiceAfterThoseItNeedsAreWell() throws IOException {
        Map<String, Map<String, Object>> services = services();

        assertThat(services.values()).allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
        assertThat(part(services, "khabar", "depends_on").keySet()).containsExactlyInAnyOrder("kafka", "registry");
        services.values().stream()
                .filter(service -> service.containsKey("depends_on"))
                .flatMap(service -> part(service, "depends_on").values().stream())
                .forEach(condition -> assertThat(map(condition)).containsEntry("condition", "service_healthy"));
    }

    @Test
    void mountsOnlyFilesThatAreThere() throws IOException {
        services().values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(volume -> volume.toString().split(":", -1)[0])
                .filter(source -> source.startsWith("./"))
                .forEach(source -> assertThat(Path.of(source)).exists());
    }

    private String runImageSetup(Map<String, String> environment) throws Exception {
        for (String name : List.of("default", "mounted", "final")) {
            Files.createDirectories(directory.resolve(name));
        }
        for (String name : List.of("server.properties", "log4j2.yaml", "tools-log4j2.yaml")) {
            Files.createFile(directory.resolve("default").resolve(name));
            Files.createFile(directory.resolve("final").resolve(name));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaDockerWrapper.class.getName(),
                        "setup",
                        "--default-configs-dir=" + directory.resolve("default"),
                        "--mounted-configs-dir=" + directory.resolve("mounted"),
                        "--final-configs-dir=" + directory.resolve("final"))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Properties propertiesIn(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Map<String, String> imageVariables() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        Matcher matcher = IMAGE_VARIABLE.matcher(Files.readString(Path.of("Dockerfile"), UTF_8));
        while (matcher.find()) {
            variables.put(matcher.group(1), matcher.group(2));
        }
        return variables;
    }

    private static Map<String, String> environmentOf(String service) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        part(services(), service, "environment").forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Object compose = YamlTree.read(Path.of("docker-compose.yml"));
        Map<String, Map<String, Object>> services = new TreeMap<>();
        part(compose, "services").forEach((name, service) -> services.put(name, map(service)));
        return services;
    }
}
