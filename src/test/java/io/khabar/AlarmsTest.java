package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alarms' own bookkeeping; whether they ring when they should is told by promtool and a real Prometheus in CI. */
class AlarmsTest {
    private static final Path RULES = Path.of("src/main/docker/prometheus/khabar.rules.yml");
    private static final Path TESTS = Path.of("src/test/prometheus/alarms.test.yml");
    private static final Path RUNBOOKS = Path.of("docs/runbooks");
    private static final Pattern TESTED = Pattern.compile("alertname: (\\w+)\\n        exp_alerts:\\n          -");

    @Test
    void eachHasARunbookAndEachRunbookAnAlarm() throws IOException {
        Set<Path> runbooks = alarms().stream().map(AlarmsTest::runbook).collect(Collectors.toSet());

        assertThat(runbooks).allSatisfy(page -> assertThat(page).exists());
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            assertThat(pages.filter(page -> !page.endsWith("README.md"))).isSubsetOf(runbooks);
        }
    }

    @Test
    void eachIsTestedWhenItRings() throws IOException {
        Set<String> tested = TESTED.matcher(Files.readString(TESTS, UTF_8))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(alarms().stream()
                        .map(alarm -> String.valueOf(alarm.get("alert")))
                        .collect(Collectors.toSet()));
    }

    @Test
    void eachSaysHowUrgentItIs() throws IOException {
        assertThat(alarms())
                .allSatisfy(alarm -> assertThat(String.valueOf(
                                ((Map<?, ?>) Objects.requireNonNull(alarm.get("labels"))).get("severity")))
                        .isIn("page", "warn"));
    }

    private static Path runbook(Map<?, ?> alarm) {
        return Path.of(String.valueOf(((Map<?, ?>) Objects.requireNonNull(alarm.get("annotations"))).get("runbook")));
    }

    private static List<? extends Map<?, ?>> alarms() throws IOException {
        Map<String, Object> file = YamlTree.map(YamlTree.read(RULES));
        Map<?, ?> group = (Map<?, ?>) ((List<?>) Objects.requireNonNull(file.get("groups"))).get(0);
        return ((List<?>) Objects.requireNonNull(group.get("rules")))
                .stream()
                        .map(rule -> (Map<?, ?>) rule)
                        .filter(rule -> rule.containsKey("alert"))
                        .toList();
    }
}
