package io.khabar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class RegistryClientTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Schema LETTER =
            new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Letter\",\"fields\":[]}");

    @Test
    void waitsForARegistryThatIsStillStarting() throws Exception {
        try (FakeRegistry starting = FakeRegistry.answering(503, 500, 200)) {
            client(starting.url()).awaitAnswer(LONG);

            assertThat(starting.authorizations()).hasSize(3);
        }
    }

    @Test
    void saysThatNothingAnswers() throws Exception {
        FakeRegistry gone = FakeRegistry.answering(200);
        gone.close();

        assertThatThrownBy(() -> client(gone.url()).awaitAnswer(SHORT))
                .isInstanceOf(RegistryFailure.class)
                .hasMessage("the Schema Registry at " + gone.url()
                        + " does not answer (java.net.ConnectException: Connection refused) within 1 s; start it, or"
                        + " correct schema.registry.url");
    }

    @Test
    void asksTheNextAddressWhenOneDoesNotAnswer() throws Exception {
        FakeRegistry gone = FakeRegistry.answering(200);
        gone.close();
        try (FakeRegistry second = FakeRegistry.answering(200)) {
            RegistryClient.connect(List.of(gone.url(), second.url()), Map.of()).awaitAnswer(SHORT);

            assertThat(second.authorizations()).hasSize(1);
        }
    }

    @Test
    void saysAtOnceThatCredentialsAreRefused() throws Exception {
        try (FakeRegistry closed = FakeRegistry.answering(401)) {
            assertThatThrownBy(() -> client(closed.url()).awaitAnswer(LONG))
                    .isInstanceOf(RegistryFailure.class)
                    .hasMessageStartingWith(
                            "the Schema Registry at " + closed.url() + " refuses to list subjects (HTTP 401: as told")
                    .hasMessageEndingWith("check schema.registry.basic.auth.* or schema.registry.bearer.auth.*");
            assertThat(closed.authorizations()).hasSize(1);
        }
    }

    @Test
    void saysThatWhatAnswersIsNoRegistry() throws Exception {
        try (FakeRegistry other = FakeRegistry.answering(404)) {
            assertThatThrownBy(() -> client(other.url()).awaitAnswer(LONG))
                    .isInstanceOf(RegistryFailure.class)
                    .hasMessageContaining("what answers is no Schema Registry of Confluent's interface")
                    .hasMessageContaining("/apis/ccompat/v7");
        }
    }

    @Test
    void sendsNameAndPassword() throws Exception {
        try (FakeRegistry registry = FakeRegistry.answering(200)) {
            Map<String, String> credentials =
                    Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "alice:secret");

            RegistryClient.connect(List.of(registry.url()), credentials).awaitAnswer(SHORT);

            assertThat(registry.authorizations()).containsExactly("Basic YWxpY2U6c2VjcmV0");
        }
    }

    @Test
    void sendsABearerToken() throws Exception {
        try (FakeRegistry registry = FakeRegistry.answering(200)) {
            Map<String, String> credentials =
                    Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "ticket");

            RegistryClient.connect(List.of(registry.url()), credentials).awaitAnswer(SHORT);

            assertThat(registry.authorizations()).containsExactly("Bearer ticket");
        }
    }

    @Test
    void registersNothingWhenToldNotTo() throws Exception {
        try (FakeRegistry registry = FakeRegistry.answering(404)) {
            RegistryClient reader =
                    RegistryClient.connect(List.of(registry.url()), Map.of(RegistryClient.AUTO_REGISTER, "false"));

            assertThatThrownBy(() -> reader.idFor("letters-value", LETTER))
                    .isInstanceOf(RegistryFailure.class)
                    .hasMessage("the Schema Registry at " + registry.url() + " does not know the schema Letter under"
                            + " subject letters-value, and schema.registry.auto.register.schemas is false; register it"
                            + " first");
        }
    }

    private static RegistryClient client(String url) {
        return RegistryClient.connect(List.of(url), Map.of());
    }
}
