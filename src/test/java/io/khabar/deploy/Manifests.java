package io.khabar.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What Strimzi's operators would make of {@code deploy/kubernetes}: Kafka topics, users' rights, and a pod's environment. */
public final class Manifests {
    private static final Path FOLDER = Path.of("deploy/kubernetes");
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Manifests() {}

    /** Names of the users. */
    public static List<String> users() {
        return all("kafka-users.yaml", "KafkaUser", KafkaUser.class).stream()
                .map(user -> user.getMetadata().getName())
                .toList();
    }

    /** The Kafka topics, but for copies on other brokers, and with partitions of the caller's. */
    public static List<NewTopic> kafkaTopics(int partitions) {
        return all("kafka-topics.yaml", "KafkaTopic", KafkaTopic.class).stream()
                .map(topic ->
                        newTopic(topic, Math.min(partitions, topic.getSpec().getPartitions())))
                .toList();
    }

    private static NewTopic newTopic(KafkaTopic topic, int partitions) {
        Map<String, String> config = new TreeMap<>();
        topic.getSpec().getConfig().forEach((key, value) -> config.put(key, String.valueOf(value)));
        config.put("min.insync.replicas", "1");
        return new NewTopic(topic.getMetadata().getName(), partitions, (short) 1).configs(config);
    }

    /** A user's rights, for the principal that a certificate of Strimzi's carries. */
    public static List<AclBinding> acls(String user) {
        return all("kafka-users.yaml", "KafkaUser", KafkaUser.class).stream()
                .filter(one -> one.getMetadata().getName().equals(user))
                .map(one -> (KafkaUserAuthorizationSimple) one.getSpec().getAuthorization())
                .flatMap(simple -> simple.getAcls().stream())
                .flatMap(rule -> bindings(principal(user), rule))
                .toList();
    }

    /** As the broker calls a user. */
    public static String principal(String user) {
        return "User:CN=" + user;
    }

    private static Stream<AclBinding> bindings(String principal, AclRule rule) {
        ResourcePattern pattern = pattern(rule.getResource());
        return rule.getOperations().stream()
                .map(operation -> new AclBinding(
                        pattern,
                        new AccessControlEntry(
                                principal,
                                rule.getHost() == null ? "*" : rule.getHost(),
                                kafka(operation),
                                AclPermissionType.ALLOW)));
    }

    private static AclOperation kafka(io.strimzi.api.kafka.model.user.acl.AclOperation operation) {
        return AclOperation.fromString(operation.toValue().replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }

    private static ResourcePattern pattern(AclRuleResource resource) {
        if (resource instanceof AclRuleTopicResource topic) {
            return new ResourcePattern(ResourceType.TOPIC, topic.getName(), type(topic.getPatternType()));
        }
        if (resource instanceof AclRuleGroupResource group) {
            return new ResourcePattern(ResourceType.GROUP, group.getName(), type(group.getPatternType()));
        }
        if (resource instanceof AclRuleTransactionalIdResource id) {
            return new ResourcePattern(ResourceType.TRANSACTIONAL_ID, id.getName(), type(id.getPatternType()));
        }
        throw new IllegalArgumentException("a right on the cluster, which nothing of Khabar needs: " + resource);
    }

    private static PatternType type(@Nullable AclResourcePatternType type) {
        return type == AclResourcePatternType.PREFIX ? PatternType.PREFIXED : PatternType.LITERAL;
    }

    /** The environment of a workload's container; what Kubernetes fills in has the pod's name or nothing. */
    public static Map<String, String> environment(String workload) {
        Map<String, String> environment = new TreeMap<>(
                all("settings.yaml", "ConfigMap", ConfigMap.class).get(0).getData());
        container(workload).getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> environment.put(
                        variable.getName(), variable.getValue().replace("$(POD_NAME)", workload + "-0")));
        return environment;
    }

    private static Container container(String workload) {
        Map<String, PodTemplateSpec> pods = new TreeMap<>();
        all("applications.yaml", "Deployment", Deployment.class)
                .forEach(one ->
                        pods.put(one.getMetadata().getName(), one.getSpec().getTemplate()));
        all("applications.yaml", "StatefulSet", StatefulSet.class)
                .forEach(one ->
                        pods.put(one.getMetadata().getName(), one.getSpec().getTemplate()));
        return pods.get(workload).getSpec().getContainers().get(0);
    }

    private static <T> List<T> all(String file, String kind, Class<T> type) {
        List<T> found = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(text(file)).forEach(document -> {
            if (document instanceof Map<?, ?> map && kind.equals(map.get("kind"))) {
                found.add(JSON.convertValue(document, type));
            }
        });
        return found;
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
