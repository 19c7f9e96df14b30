package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shipped samples and the registry of outlets agree with themselves and with each other. */
class SamplesTest {
    private static final Set<String> NOT_FED = Set.of("README.md", "expected.tsv", "outlets.yaml");

    @Test
    void expectationsListEverySampleAndNoOther() throws Exception {
        Path samples = resource("/samples");
        Set<String> expected = expectations()
                .map(row -> row[0].replaceFirst("\\.ndjson:\\d+$", ".ndjson"))
                .collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> files = Files.walk(samples)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> samples.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !NOT_FED.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyLineOfTheWireIsExpected() throws Exception {
        long lines = Files.readAllLines(resource("/samples/wire.ndjson"), UTF_8).size();

        assertThat(expectations().filter(row -> row[0].startsWith("wire.ndjson:")))
                .hasSize((int) lines);
    }

    @Test
    void relationsNameAnEarlierSample() throws Exception {
        List<String> earlier = new ArrayList<>();
        for (String[] row : expectations().toList()) {
            List<String> relation = List.of(row[2].split(" "));
            assertThat(relation.get(0))
                    .isIn("canonical", "duplicate", "extends", "template", "correction", "dead-letter");
            if (relation.size() > 1) {
                assertThat(earlier).as(row[0]).contains(relation.get(relation.size() - 1));
            }
            earlier.add(row[0]);
        }
    }

    @Test
    void creditsAndPublishersAreOutletsOfARegistry() throws Exception {
        Set<String> known = Stream.concat(outlets("/outlets.yaml").stream(), outlets("/samples/outlets.yaml").stream())
                .map(outlet -> (String) outlet.get("id"))
                .collect(Collectors.toSet());

        assertThat(expectations().flatMap(row -> Stream.of(row[4], row[6])).filter(id -> !"-?".contains(id)))
                .allSatisfy(id -> assertThat(known).contains(id));
    }

    @Test
    void aPlainSampleHoldsTheNameOfWhomItCredits() throws Exception {
        for (String[] row : expectations()
                .filter(row -> row[0].endsWith(".txt") && !row[5].equals("-"))
                .toList()) {
            String text =
                    Files.readString(resource("/samples/" + row[0]), UTF_8).replace('\u00a0', ' ');
            assertThat(text).as(row[0]).containsOnlyOnce(row[5]);
        }
    }

    @Test
    void outletIdsAreUnique() throws Exception {
        assertThat(outlets("/outlets.yaml"))
                .extracting(outlet -> outlet.get("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameMeansOneOutletInItsLanguage() throws Exception {
        Map<String, String> owners = new HashMap<>();
        for (Map<String, Object> outlet : outlets("/outlets.yaml")) {
            for (String name : namesOf(outlet, "names")) {
                assertThat(owners.put(name, (String) outlet.get("id"))).as(name).isNull();
            }
        }
        for (Map<String, Object> outlet : outlets("/outlets.yaml")) {
            assertThat(namesOf(outlet, "ambiguous")).doesNotContainAnyElementsOf(owners.keySet());
        }
    }

    @SuppressWarnings("unchecked") // the file's form, which this test is about
    private static List<String> namesOf(Map<String, Object> outlet, String key) {
        Map<String, List<String>> byLanguage = (Map<String, List<String>>) outlet.getOrDefault(key, Map.of());
        return byLanguage.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> entry.getKey() + " " + name))
                .toList();
    }

    @SuppressWarnings("unchecked") // the file's form, which this test is about
    private static List<Map<String, Object>> outlets(String name) throws IOException, URISyntaxException {
        String yaml = Files.readString(resource(name), UTF_8);
        return (List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static Stream<String[]> expectations() throws IOException, URISyntaxException {
        return Files.readAllLines(resource("/samples/expected.tsv"), UTF_8).stream()
                .skip(1)
                .map(line -> line.split("\t", -1));
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(SamplesTest.class.getResource(name).toURI());
    }
}
