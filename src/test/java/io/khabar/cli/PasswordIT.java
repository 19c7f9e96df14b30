package io.khabar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.embedded.EmbeddedKafka;
import io.khabar.runtime.embedded.EmbeddedRegistry;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka that asks for a name and a password (SASL): every part of Khabar that connects to it has them. */
@Timeout(180)
@SuppressWarnings("NullAway.Init") // started before all tests
class PasswordIT {
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final String TEXT = "The parliament passed the budget on Tuesday after a debate until midnight.";

    @TempDir
    static Path folder;

    private static EmbeddedRegistry registry;
    private static EmbeddedKafka kafka;
    private static Node node;
    private static PagesOfNode pages;

    @BeforeAll
    static void start() throws Exception {
        registry = EmbeddedRegistry.start(Files.createDirectory(folder.resolve("registry")), 0);
        kafka = EmbeddedKafka.start(
                Files.createDirectory(folder.resolve("kafka")),
                0,
                Map.of(
                        "listener.security.protocol.map", "BROKER:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms", "PLAIN",
                        "sasl.mechanism.inter.broker.protocol", "PLAIN",
                        "listener.name.broker.plain.sasl.jaas.config",
                                PLAIN
                                        + " username=\"broker\" password=\"b\" user_broker=\"b\" user_khabar=\"right\";"));
        node = Node.start(
                SettingsLoader.load(settings("right"), Map.of(), null), EnumSet.allOf(Applications.Name.class));
        pages = PagesOfNode.withDashboard(node);
    }

    @AfterAll
    static void stop() {
        pages.stop();
        node.close();
        kafka.close();
        registry.close();
    }

    private static Map<String, String> settings(String password) {
        return new TreeMap<>(Map.of(
                SettingKeys.BOOTSTRAP_SERVERS,
                kafka.bootstrapServers(),
                SettingKeys.REGISTRY_URL,
                registry.url(),
                SettingKeys.DATA_DIR,
                folder.resolve("data").toString(),
                SettingKeys.PARTITIONS,
                "1",
                SettingKeys.REPLICATION_FACTOR,
                "1",
                SettingKeys.API_PORT,
                "0",
                "kafka.security.protocol",
                "SASL_PLAINTEXT",
                "kafka.sasl.mechanism",
                "PLAIN",
                "kafka.sasl.jaas.config",
                PLAIN + " username=\"khabar\" password=\"" + password + "\";"));
    }

    @Test
    void anArticleGoesAllTheWay() throws Exception {
        Path file = Files.writeString(folder.resolve("one.txt"), "The budget has passed\n\n" + TEXT);

        assertThat(khabar("right", "ingest", file.toString())).contains("1 items");
        assertThat(khabar("right", "audit", "--wait", "60")).contains("yes");
        assertThat(khabar("right", "tail", "--from", "beginning", "--until-end"))
                .contains("The budget has passed");
        assertThat(khabar("right", "dlq", "list")).contains("0 dead letters");
        assertThat(khabar("right", "copies", "--waiting")).contains("0 waiting");
        assertThat(khabar("right", "replay", "--name", "same")).contains("1 articles enriched again");
        assertThat(pages.applications()).containsExactly("intake", "dedup", "enrich", "query");
    }

    @Test
    void aWrongPasswordIsToldInOneSentence() {
        for (String[] command :
                new String[][] {{"tail"}, {"dlq", "list"}, {"ingest", "."}, {"replay", "--name", "x"}}) {
            assertThat(khabar("wrong", command))
                    .startsWith("khabar: ")
                    .contains("Kafka does not accept who this says it is", "kafka.sasl.*")
                    .hasLineCount(1);
        }
    }

    /** What a command told, on one of its two ways. */
    private static String khabar(String password, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        settings(password).forEach((key, value) -> all.addAll(List.of("-D", key + "=" + value)));
        Told told = Told.by(all);
        assertThat(told.exit()).as(told.err()).isEqualTo(password.equals("right") ? ExitCode.DONE : ExitCode.FAILED);
        return password.equals("right") ? told.out() : told.err();
    }
}
