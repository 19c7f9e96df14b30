package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code deploy/kubernetes} as Kubernetes' and Strimzi's own models take it: no field that they do not know, no value of
 * another type, and no name that leads nowhere. Rendered by {@code kubectl kustomize} where there is a kubectl, as in CI.
 */
class KubernetesManifestsTest {
    private static final Path FOLDER = Path.of("deploy/kubernetes");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1/Deployment", Deployment.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "v1/Service", Service.class,
            "v1/ConfigMap", ConfigMap.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "kafka.strimzi.io/v1beta2/KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1beta2/KafkaUser", KafkaUser.class);

    private static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new NothingUnknown())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static List<HasMetadata> made = List.of();

    /** The models keep fields that they do not know; a cluster refuses them, or drops them in silence. */
    private static final class NothingUnknown extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    /** What runs: its name, labels and pods. */
    private record Workload(String name, Map<String, String> selects, PodTemplateSpec pods) {
        Container container() {
            return pods.getSpec().getContainers().get(0);
        }
    }

    @BeforeAll
    static void read() throws Exception {
        made = documents(rendered()).stream()
                .map(KubernetesManifestsTest::strictly)
                .toList();
    }

    @Test
    void holdsEveryFileOfTheFolder() throws Exception {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (String file : resources()) {
            plain.addAll(documents(Files.readString(FOLDER.resolve(file), UTF_8)));
        }
        assertThat(made).hasSameSizeAs(plain);
    }

    @Test
    void wouldRefuseWhatTheModelsDoNotKnow() {
        assertThatThrownBy(() -> strictly(document("Deployment", "apps/v1", Map.of("replica", 2))))
                .hasMessageContaining("replica");
        assertThatThrownBy(() -> strictly(document("Deployment", "apps/v1", Map.of("replicas", "two"))))
                .hasMessageContaining("two");
        assertThatThrownBy(() -> strictly(document(
                        "KafkaUser",
                        "kafka.strimzi.io/v1beta2",
                        Map.of(
                                "authorization",
                                Map.of("type", "simple", "acls", List.of(Map.of("operations", List.of("Look"))))))))
                .hasMessageContaining("Look");
    }

    private static Map<String, Object> document(String kind, String version, Map<String, Object> spec) {
        return Map.of("apiVersion", version, "kind", kind, "spec", spec);
    }

    @Test
    void everyPodBelongsToItsWorkloadAndMountsWhatIsThere() {
        assertThat(workloads()).hasSize(4).allSatisfy(workload -> {
            assertThat(workload.pods().getMetadata().getLabels()).containsAllEntriesOf(workload.selects());
            Set<String> volumes = workload.pods().getSpec().getVolumes().stream()
                    .map(Volume::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            of(StatefulSet.class)
                    .filter(set -> set.getMetadata().getName().equals(workload.name()))
                    .flatMap(set -> set.getSpec().getVolumeClaimTemplates().stream())
                    .forEach(claim -> volumes.add(claim.getMetadata().getName()));
            assertThat(workload.container().getVolumeMounts().stream().map(VolumeMount::getName))
                    .containsExactlyInAnyOrderElementsOf(volumes);
        });
    }

    @Test
    void everySecretIsMadeByStrimziAndEverySettingIsListed() {
        Set<String> secrets = names(KafkaUser.class);
        of(KafkaUser.class)
                .forEach(user ->
                        secrets.add(user.getMetadata().getLabels().get("strimzi.io/cluster") + "-cluster-ca-cert"));
        assertThat(workloads()).allSatisfy(workload -> {
            assertThat(secretsOf(workload)).isNotEmpty().isSubsetOf(secrets).contains(workload.name());
            assertThat(workload.container().getEnvFrom())
                    .allSatisfy(from -> assertThat(names(ConfigMap.class))
                            .contains(from.getConfigMapRef().getName()));
        });
    }

    private static Set<String> secretsOf(Workload workload) {
        Set<String> secrets = new TreeSet<>();
        workload.pods().getSpec().getVolumes().stream()
                .map(Volume::getSecret)
                .filter(Objects::nonNull)
                .forEach(secret -> secrets.add(secret.getSecretName()));
        workload.container().getEnv().stream()
                .map(EnvVar::getValueFrom)
                .filter(Objects::nonNull)
                .filter(from -> from.getSecretKeyRef() != null)
                .forEach(from -> secrets.add(from.getSecretKeyRef().getName()));
        return secrets;
    }

    @Test
    void everyProbeAsksAPortThatIsOpen() {
        assertThat(workloads()).allSatisfy(workload -> {
            Container container = workload.container();
            Set<String> ports =
                    container.getPorts().stream().map(port -> port.getName()).collect(Collectors.toSet());
            assertThat(Stream.of(
                                    container.getStartupProbe(),
                                    container.getReadinessProbe(),
                                    container.getLivenessProbe())
                            .map(Probe::getHttpGet)
                            .map(HTTPGetAction::getPort)
                            .map(port -> port.getStrVal()))
                    .hasSize(3)
                    .isSubsetOf(ports);
        });
    }

    @Test
    void everyServiceAndBudgetFindsPods() {
        assertThat(of(Service.class))
                .isNotEmpty()
                .allSatisfy(service ->
                        assertThat(found(service.getSpec().getSelector())).isEqualTo(1));
        assertThat(of(PodDisruptionBudget.class))
                .hasSameSizeAs(workloads())
                .allSatisfy(budget -> assertThat(
                                found(budget.getSpec().getSelector().getMatchLabels()))
                        .isEqualTo(1));
        Set<String> headless = of(Service.class)
                .filter(service -> "None".equals(service.getSpec().getClusterIP()))
                .map(service -> service.getMetadata().getName())
                .collect(Collectors.toSet());
        assertThat(of(StatefulSet.class).map(set -> set.getSpec().getServiceName()))
                .containsExactlyInAnyOrderElementsOf(headless);
    }

    private static long found(Map<String, String> labels) {
        return workloads().stream()
                .filter(workload ->
                        workload.pods().getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .count();
    }

    private static List<Workload> workloads() {
        Stream<Workload> deployments = of(Deployment.class)
                .map(one -> new Workload(
                        one.getMetadata().getName(),
                        one.getSpec().getSelector().getMatchLabels(),
                        one.getSpec().getTemplate()));
        Stream<Workload> sets = of(StatefulSet.class)
                .map(one -> new Workload(
                        one.getMetadata().getName(),
                        one.getSpec().getSelector().getMatchLabels(),
                        one.getSpec().getTemplate()));
        return Stream.concat(deployments, sets).toList();
    }

    private static Set<String> names(Class<? extends HasMetadata> kind) {
        return of(kind).map(one -> one.getMetadata().getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends HasMetadata> Stream<T> of(Class<T> kind) {
        return made.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static HasMetadata strictly(Map<String, Object> document) {
        String kind = document.get("apiVersion") + "/" + document.get("kind");
        HasMetadata model = STRICT.convertValue(document, Objects.requireNonNull(KINDS.get(kind), kind));
        // A word that an enum does not know becomes nothing without a complaint.
        List<String> lost = new ArrayList<>();
        compare(kind, STRICT.valueToTree(document), STRICT.valueToTree(model), lost);
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("not taken: " + lost);
        }
        return model;
    }

    /** The models leave out the pattern that Strimzi takes where none is named. */
    private static boolean isLeftOut(String path, JsonNode written, JsonNode taken) {
        return taken.isMissingNode()
                && path.endsWith(".patternType")
                && written.asText().equals("literal");
    }

    private static void compare(String path, JsonNode written, JsonNode taken, List<String> lost) {
        if (written.isObject()) {
            written.properties()
                    .forEach(one -> compare(path + "." + one.getKey(), one.getValue(), taken.path(one.getKey()), lost));
        } else if (written.isArray()) {
            for (int i = 0; i < written.size(); i++) {
                compare(path + "[" + i + "]", written.get(i), taken.path(i), lost);
            }
        } else if (!written.asText().equals(taken.asText()) && !isLeftOut(path, written, taken)) {
            lost.add(path + " " + written);
        }
    }

    /** What kustomize makes of the folder; its files one after the other where there is no kubectl. */
    private static String rendered() throws Exception {
        if (Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")))) {
            StringBuilder all = new StringBuilder();
            for (String file : resources()) {
                all.append("---\n").append(Files.readString(FOLDER.resolve(file), UTF_8));
            }
            return all.toString();
        }
        Process kustomize = new ProcessBuilder("kubectl", "kustomize", FOLDER.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(kustomize.getInputStream().readAllBytes(), UTF_8);
        assertThat(kustomize.waitFor()).isZero();
        return text;
    }

    private static List<String> resources() throws IOException {
        Map<String, Object> kustomization = documents(Files.readString(FOLDER.resolve("kustomization.yaml"), UTF_8))
                .get(0);
        return ((List<?>) Objects.requireNonNull(kustomization.get("resources")))
                .stream().map(String::valueOf).toList();
    }

    private static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(text)
                .forEach(document -> documents.add(YamlTree.map(document)));
        return documents;
    }
}
