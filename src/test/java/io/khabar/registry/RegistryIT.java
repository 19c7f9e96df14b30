package io.khabar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.embedded.EmbeddedRegistry;
import io.khabar.v1.Article;
import io.khabar.v1.Evidence;
import io.khabar.v1.Part;
import io.khabar.v1.Verdict;
import io.khabar.wire.AvroSerde;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry's side of the project against a real registry that asks for a password. */
class RegistryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Map<String, String> WITH_PASSWORDS = Map.of(
            "apicurio.authn.enabled", "true",
            "quarkus.http.auth.basic", "true",
            "quarkus.security.users.embedded.enabled", "true",
            "quarkus.security.users.embedded.plain-text", "true",
            "quarkus.security.users.embedded.users.alice", "secret",
            "quarkus.security.users.embedded.roles.alice", "sr-admin",
            "quarkus.http.auth.permission.a.paths", "/apis/*",
            "quarkus.http.auth.permission.a.policy", "authenticated");

    @TempDir
    static Path directory;

    private static EmbeddedRegistry server;

    @BeforeAll
    static void start() {
        server = EmbeddedRegistry.start(directory, 0, WITH_PASSWORDS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> client("guess").awaitAnswer(PATIENCE))
                .isInstanceOf(RegistryFailure.class)
                .hasMessageContaining("HTTP 401")
                .hasMessageContaining("schema.registry.basic.auth");
    }

    @Test
    void registersTheContractAndGivesTheSameIdsToTheNextStart() {
        Map<String, Schema> contract = Map.of(
                "news.articles.v1-value", Article.getClassSchema(),
                "news.unique.v1-value", Article.getClassSchema(),
                "news.verdicts.v1-value", Verdict.getClassSchema());
        RegistryClient first = client("secret");
        RegistryClient second = client("secret");

        first.awaitAnswer(PATIENCE);
        new SchemaRegistration(first).registerAll(contract);
        new SchemaRegistration(second).registerAll(contract);

        Schema article = PublishedSchema.of(Article.getClassSchema());
        assertThat(second.idFor("news.articles.v1-value", article))
                .isEqualTo(first.idFor("news.articles.v1-value", article));
        assertThat(second.schemaOf(second.idFor("news.articles.v1-value", article)))
                .isEqualTo(article);
    }

    @Test
    void stopsTheStartBeforeASchemaThatDoesNotFitTheRegistrys() {
        RegistryClient registry = client("secret");
        registry.idFor("notes-value", note("\"string\""));

        assertThatThrownBy(() -> new SchemaRegistration(registry).registerAll(Map.of("notes-value", note("\"int\""))))
                .isInstanceOf(RegistryFailure.class)
                .hasMessageContaining(
                        "subject notes-value, version 1: the new schema cannot read what the old one wrote:"
                                + " field Note.text changes its type")
                .hasMessageEndingWith("run the Khabar that wrote them, or change the schema so that both fit");
        assertThat(registry.versionsOf("notes-value")).hasSize(1);
    }

    @Test
    void doesNotKnowEveryId() {
        assertThatThrownBy(() -> client("secret").schemaOf(4711))
                .isInstanceOf(RegistryFailure.class)
                .hasMessageContaining("refuses to fetch schema 4711 (HTTP 404");
    }

    @Test
    void worksOnWithWhatItKnowsWhenTheRegistryIsGone(@TempDir Path elsewhere) {
        AvroSerde<Evidence> serde;
        Evidence place = new Evidence(Part.TITLE, 0, 4, "خبر");
        byte[] written;
        try (EmbeddedRegistry leaving = EmbeddedRegistry.start(elsewhere, 0)) {
            RegistryClient registry = RegistryClient.connect(List.of(leaving.url()), Map.of());
            serde = AvroSerde.of(Evidence.class, registry);
            written = serde.serializer().serialize("places", place);
            serde.deserializer().deserialize("places", written);
        }

        assertThat(serde.serializer().serialize("places", place)).isEqualTo(written);
        assertThat(serde.deserializer().deserialize("places", written)).isEqualTo(place);
    }

    private static RegistryClient client(String password) {
        return RegistryClient.connect(
                List.of(server.url()),
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "alice:" + password));
    }

    private static Schema note(String type) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Note\",\"fields\":[{\"name\":\"text\",\"type\":" + type
                        + "}]}");
    }
}
