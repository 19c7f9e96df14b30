package io.khabar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract against its own past: {@code schemas/history/Article/1.avsc, 2.avsc, …} are the published versions of
 * {@code schemas/Article.avsc}, and each version must read what every other wrote. To publish a changed schema:
 * {@code mvn test -Dtest=SchemaHistoryTest -Dschemas.publish=true}, then commit the new file.
 */
class SchemaHistoryTest {

    private static final Path CONTRACT = Path.of("schemas");
    private static final Path HISTORY = CONTRACT.resolve("history");
    private static final String SUFFIX = ".avsc";
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    @TestFactory
    Stream<DynamicTest> eachSchemaFitsAllItsPublishedVersionsAndIsTheLast() throws IOException {
        return recordNames().stream()
                .map(name -> dynamicTest(name, () -> {
                    Schema current = currentSchema(name);

                    fits(current, publishedVersions(name));
                    if (Boolean.getBoolean("schemas.publish")) {
                        publish(name, current, publishedVersions(name));
                    }

                    assertThat(publishedVersions(name))
                            .as(
                                    "versions in %s; to publish a change, mvn test -Dtest=SchemaHistoryTest -Dschemas.publish=true",
                                    HISTORY.resolve(name))
                            .endsWith(current);
                }));
    }

    @Test
    void refusesASchemaThatDoesNotFitAnEarlierOneThanTheLast() {
        Schema first = letter("{'name':'text','type':'string'}");
        Schema second = letter("{'name':'text','type':'string'},{'name':'to','type':'string','default':''}");
        Schema third = letter("{'name':'text','type':'string'},{'name':'to','type':'string'}");

        assertThatThrownBy(() -> fits(third, List.of(first, second))).isInstanceOf(SchemaValidationException.class);
    }

    private static void fits(Schema current, List<Schema> published) throws SchemaValidationException {
        // The validator wants the newest first.
        List<Schema> newestFirst = new ArrayList<>(published);
        Collections.reverse(newestFirst);
        FULL_TRANSITIVE.validate(current, newestFirst);
    }

    private static List<String> recordNames() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private static Schema currentSchema(String name) throws ClassNotFoundException {
        return PublishedSchema.of(SpecificData.get().getSchema(Class.forName("io.khabar.v1." + name)));
    }

    private static List<Schema> publishedVersions(String name) throws IOException {
        List<Schema> versions = new ArrayList<>();
        Path file = versionFile(name, 1);
        while (Files.exists(file)) {
            versions.add(new Schema.Parser().parse(file.toFile()));
            file = versionFile(name, versions.size() + 1);
        }
        return versions;
    }

    private static void publish(String name, Schema current, List<Schema> published) throws IOException {
        if (published.isEmpty() || !published.get(published.size() - 1).equals(current)) {
            Path file = versionFile(name, published.size() + 1);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(
                    file, new ObjectMapper().readTree(current.toString()).toPrettyString() + "\n");
            pointTo(name, published.size() + 1);
        }
    }

    /** The document for subscribers shows the last version; ContractTest sees to it that it does. */
    private static void pointTo(String name, int version) throws IOException {
        Path asyncApi = CONTRACT.resolve("asyncapi.yaml");
        String before = "./history/" + name + "/" + (version - 1) + SUFFIX;
        String now = "./history/" + name + "/" + version + SUFFIX;
        Files.writeString(asyncApi, Files.readString(asyncApi).replace(before, now));
    }

    private static Path versionFile(String name, int version) {
        return HISTORY.resolve(name).resolve(version + SUFFIX);
    }

    private static Schema letter(String fields) {
        String json = "{'type':'record','name':'Letter','fields':[" + fields + "]}";
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}
