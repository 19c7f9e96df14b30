package io.khabar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.deploy.Certificates;
import io.khabar.deploy.Manifests;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.wire.KafkaTopics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** For {@link AccessIT}: what Khabar tells a person whose Kafka user lacks a right: in one sentence, which right would do. */
final class RefusedAccess {
    static final String STRANGER = "stranger";
    static final String NOBODY = "nobody";
    private static final String INTAKE = "khabar-intake";

    private final Installation installation;
    private final Path folder;
    private List<AclBinding> granted = List.of();

    /** On an installation that knows both users, and where no application runs. */
    RefusedAccess(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    void commandsNameTheRightThatIsLacking() throws Exception {
        Path file = Files.writeString(folder.resolve("one.txt"), "A headline\n\nA text of an article.");

        assertThat(refused("tail")).contains("Kafka topic news.enriched.v1", "allow Describe and Read");
        assertThat(refused("tail", "arms-deals")).contains("Kafka topic news.topic.arms-deals.v1");
        assertThat(refused("dlq", "list")).contains("Kafka topic news.dead-letters.v1");
        assertThat(refused("audit")).contains("Kafka topic news.raw.v1");
        assertThat(refused("copies", "--waiting")).contains("Kafka topic news.articles.v1");
        assertThat(refused("feeds", "list")).contains("Kafka topic news.sources.v1");
        assertThat(refused("ingest", file.toString())).contains("transactional ids that begin with khabar-source-");
        assertThat(refused("replay", "--name", "mine"))
                .contains("neither see nor make the Kafka topics news.replay.mine.v1");
    }

    void commandsTellThatTheBrokerDoesNotKnowThem() throws Exception {
        Path forged = new Certificates(folder.resolve("others")).issue("khabar-operator");

        Told told = installation.khabar(
                NOBODY, "tail", "--from", "beginning", "-D", "kafka.ssl.keystore.location=" + forged);

        assertThat(told.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(told.err())
                .startsWith("khabar: Kafka does not accept who this says it is")
                .hasLineCount(1);
    }

    void aStartNamesTheKafkaTopicsThatItCannotSee() throws Exception {
        assertThatThrownBy(() -> start(right -> false))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("neither see nor make the Kafka topics news.alerts.v1, ")
                .hasMessageContaining("news.raw.v1")
                .hasMessageContaining("Describe");
    }

    void anApplicationGivesUpNamingTheRightThatItLacks() throws Exception {
        assertThat(givesUp(right -> right.pattern().resourceType() != ResourceType.GROUP))
                .startsWith("intake gives up: ")
                .contains("the consumer group khabar-intake; its ACLs must allow Read on it");
        assertThat(givesUp(right -> right.pattern().resourceType() != ResourceType.TRANSACTIONAL_ID))
                .contains("Describe and Write on transactional ids that begin with khabar-intake");
        assertThat(givesUp(right -> !(right.pattern().name().equals(KafkaTopics.RAW)
                        && right.entry().operation() == AclOperation.READ)))
                .contains("Kafka topic news.raw.v1");
    }

    void anApplicationNamesItsOwnKafkaTopicThatItMayNotMake() throws Exception {
        installation.kafka.delete("khabar-intake-");

        assertThat(givesUp(right -> right.entry().operation() != AclOperation.CREATE))
                .contains("a Kafka topic (", "khabar-intake-", "Create to make it");
    }

    private String refused(String... command) throws Exception {
        Told told = installation.khabar(STRANGER, command);
        assertThat(told.exit()).as(told.err()).isEqualTo(ExitCode.FAILED);
        assertThat(told.err()).startsWith("khabar: ").hasLineCount(1).contains("kafka-users.yaml");
        return told.err();
    }

    /** What intake says at its end when it has only some of its rights. */
    private String givesUp(Predicate<AclBinding> isKept) throws Exception {
        try (Node node = start(isKept)) {
            return String.valueOf(((Throwable) node.applications().failure().get()).getMessage());
        } finally {
            takeRightsBack();
        }
    }

    private void takeRightsBack() throws Exception {
        installation.kafka.revoke(granted);
    }

    private Node start(Predicate<AclBinding> isKept) throws Exception {
        granted = Manifests.acls(INTAKE).stream()
                .filter(isKept)
                .map(RefusedAccess::forNobody)
                .toList();
        installation.kafka.grant(granted);
        Map<String, String> settings =
                Map.of(SettingKeys.STREAMS_RESTARTS, "0", SettingKeys.API_PORT, "-1", SettingKeys.FEEDS_FILE, "");
        return Node.start(installation.settings(INTAKE, NOBODY, settings), EnumSet.of(Applications.Name.INTAKE));
    }

    private static AclBinding forNobody(AclBinding right) {
        AccessControlEntry entry = right.entry();
        return new AclBinding(
                right.pattern(),
                new AccessControlEntry(
                        Manifests.principal(NOBODY), entry.host(), entry.operation(), entry.permissionType()));
    }
}
