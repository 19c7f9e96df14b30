package io.khabar.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.Settings.Effective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> ELSEWHERE =
            Map.of("kafka.bootstrap.servers", "kafka:9092", "schema.registry.url", "http://one:8081,http://two:8081");

    @TempDir
    Path directory;

    @Test
    void needsNothing() {
        Settings settings = flags(NOTHING);

        assertThat(settings.bootstrapServers()).isEmpty();
        assertThat(settings.registryUrls()).isEmpty();
        assertThat(settings.duration(SettingKeys.STREAMS_COMMIT_INTERVAL)).isEqualTo(Duration.ofMillis(100));
        assertThat(settings.path(SettingKeys.DATA_DIR).getFileName()).hasToString("khabar");
        assertThat(settings.flag(SettingKeys.EPHEMERAL)).isFalse();
    }

    @Test
    void prefersFlagsToEnvironmentToFileToDefaults() throws IOException {
        Path file = file("partitions=1", "streams.threads=1", "streams.restarts=1");
        Map<String, String> environment = Map.of("KHABAR_PARTITIONS", "2", "KHABAR_STREAMS_THREADS", "2");

        Settings settings = SettingsLoader.load(Map.of("partitions", "3"), environment, file);

        assertThat(settings.number(SettingKeys.PARTITIONS)).isEqualTo(3);
        assertThat(settings.number(SettingKeys.STREAMS_THREADS)).isEqualTo(2);
        assertThat(settings.number(SettingKeys.STREAMS_RESTARTS)).isEqualTo(1);
        assertThat(settings.number(SettingKeys.STREAMS_STANDBY_REPLICAS)).isZero();
    }

    @Test
    void readsTheFileThatTheEnvironmentNames() throws IOException {
        Map<String, String> environment =
                Map.of("KHABAR_CONFIG", file("partitions=7").toString(), "HOME", "/elsewhere");

        assertThat(SettingsLoader.load(NOTHING, environment, null).number(SettingKeys.PARTITIONS))
                .isEqualTo(7);
    }

    @Test
    void passesOnWhatBelongsToTheClients() {
        Map<String, String> environment = Map.of(
                "KHABAR_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "KHABAR_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KHABAR_KAFKA_PRODUCER_LINGER_MS", "20",
                "KHABAR_SCHEMA_REGISTRY_URL", "http://one:8081,http://two:8081",
                "KHABAR_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "alice:secret");

        Settings settings = SettingsLoader.load(NOTHING, environment, null);

        assertThat(settings.bootstrapServers()).contains("kafka:9092");
        assertThat(settings.registryUrls()).containsExactly("http://one:8081", "http://two:8081");
        assertThat(settings.kafkaClient())
                .containsOnly(entry("security.protocol", "SASL_SSL"), entry("producer.linger.ms", "20"));
        assertThat(settings.registryClient()).containsOnly(entry("basic.auth.user.info", "alice:secret"));
    }

    @Test
    void letsAKeyPassThatOnlySomebodysPluginKnows() {
        assertThat(flags(Map.of("kafka.my.login.module.realm", "news")).kafkaClient())
                .containsOnlyKeys("my.login.module.realm");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, String> environment =
                Map.of("KHABAR_STREAMS_THREADS", "two", "KHABAR_PARTITION", "4", "KHABAR_START_PATIENCE", "soon");

        assertThatThrownBy(() -> SettingsLoader.load(NOTHING, environment, null))
                .isInstanceOf(StartFailure.class)
                .hasMessage("the settings are wrong:\n"
                        + "  partition = 4 (environment KHABAR_PARTITION): unknown; did you mean partitions?\n"
                        + "  start.patience = soon (environment KHABAR_START_PATIENCE): must be a span of time such as"
                        + " 250ms, 30s, 10m, 6h or 3d. How long to wait at start for Kafka and the registry to answer.\n"
                        + "  streams.threads = two (environment KHABAR_STREAMS_THREADS): must be a whole number"
                        + " [1,...,256]. Threads of each application.");
    }

    @Test
    void refusesSettingsOfDedupThatAreOutOfBounds() {
        refuses(
                Map.of("dedup.window", "10m"),
                "dedup.window = 10m (command line): must be a span of time from 1h to 30d."
                        + " How long after its arrival an article is found as the root of a copy.");
        refuses(Map.of("dedup.share", "65"), "dedup.share = 65 (command line): must be a number [0.3,...,1]");
        refuses(Map.of("dedup.anchors", "64"), "dedup.anchors = 64 (command line): must be a whole number [2,...,63]");
        refuses(Map.of("dedup.claim", "4"), "unknown; did you mean dedup.claims?");
        refuses(
                Map.of("dedup.words.least", "200", "dedup.words.most", "100"),
                "dedup.words.least = 200 (command line) and dedup.words.most = 100 (command line): no article would ever"
                        + " be compared; lower the one or raise the other");
    }

    @Test
    void findsASlipInTheNameOfAClientsSetting() {
        refuses(
                Map.of("kafka.securty.protocol", "SSL"),
                "kafka.securty.protocol = SSL (command line): unknown; did you mean" + " kafka.security.protocol?");
        refuses(Map.of("schema.registry.bearer.auth.tokn", "x"), "did you mean schema.registry.bearer.auth.token?");
        refuses(Map.of("kafka.producer.linger.m", "5"), "did you mean kafka.producer.linger.ms?");
    }

    @Test
    void keepsWhatItsGuaranteesHangOn() {
        refuses(
                Map.of("kafka.processing.guarantee", "at_least_once"),
                "kafka.processing.guarantee = at_least_once (command line): Khabar sets this itself,"
                        + " for its guarantees; leave it out");
    }

    @Test
    void refusesWhatContradictsItself() {
        refuses(
                Map.of("ephemeral", "true", "data.dir", "/tmp/news"),
                "ephemeral = true (command line) and data.dir = /tmp/news (command line): a directory that is"
                        + " deleted at the end is chosen by Khabar; leave one of them out");
        refuses(
                Map.of("kafka.bootstrap.servers", "kafka:9092"),
                "kafka.bootstrap.servers = kafka:9092 (command line): other readers of that Kafka need"
                        + " the Schema Registry too; set schema.registry.url");
        refuses(
                Map.of("schema.registry.url", "http://one", "embedded.registry.port", "8081"),
                "embedded.registry.port = 8081 (command line) and schema.registry.url = http://one (command line): with a server elsewhere none is embedded; leave one of them out");
    }

    @Test
    void refusesAKeyGivenTwiceInTheFile() throws IOException {
        Path file = file("partitions=1", "partitions=2");

        assertThatThrownBy(() -> SettingsLoader.load(NOTHING, NOTHING, file))
                .hasMessageContaining("partitions = 2 (file " + file + "): given twice; keep one");
    }

    @Test
    void saysThatTheFileCannotBeRead() {
        Path absent = directory.resolve("absent.properties");

        assertThatThrownBy(() -> SettingsLoader.load(NOTHING, NOTHING, absent))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the settings file " + absent + " cannot be read");
    }

    @Test
    void hidesSecretsWhereverItShowsSettings() {
        Settings settings = flags(Map.of(
                "kafka.sasl.jaas.config", "login required password=\"hush\";",
                "kafka.ssl.keystore.key", "hush",
                "schema.registry.basic.auth.user.info", "alice:hush",
                "schema.registry.bearer.auth.token", "hush",
                "schema.registry.url", "https://alice:hush@registry"));

        assertThat(settings.effective()).extracting(Effective::value).noneMatch(value -> value.contains("hush"));
        assertThat(settings.effective()).extracting(Effective::value).contains("https://[hidden]@registry");
        refuses(Map.of("kafka.sasl.jas.config", "hush"), "kafka.sasl.jas.config = [hidden] (command line): unknown");
    }

    @Test
    void showsWhereEachSettingComesFrom() {
        assertThat(flags(ELSEWHERE).effective())
                .contains(
                        new Effective(
                                "kafka.bootstrap.servers",
                                "kafka:9092",
                                "command line",
                                "Kafka brokers, as host:port,host:port; empty for a broker inside this process."),
                        new Effective("streams.threads", "1", "default", "Threads of each application."));
    }

    private static Settings flags(Map<String, String> flags) {
        return SettingsLoader.load(flags, NOTHING, null);
    }

    private static void refuses(Map<String, String> flags, String message) {
        assertThatThrownBy(() -> flags(flags)).isInstanceOf(StartFailure.class).hasMessageContaining(message);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("khabar.properties"), String.join("\n", lines));
    }
}
