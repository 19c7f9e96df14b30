package io.khabar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code schemas/openapi-query.yaml} says, held against answers. */
final class QueryApiDescription {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOCATION = "https://khabar.example/openapi-query.json";

    private final JsonNode description;
    private final SchemaRegistry schemas;
    private final Set<String> asked = new TreeSet<>();

    private QueryApiDescription(JsonNode description) {
        this.description = description;
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), registry -> registry.schemas(Map.of(LOCATION, description.toString())));
    }

    static QueryApiDescription read() throws IOException {
        Object yaml = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("schemas/openapi-query.yaml")));
        return new QueryApiDescription(JSON.valueToTree(yaml));
    }

    /** Its paths as a server names them: with every kind of record by name. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        JsonNode kinds =
                description.at("/components/parameters/shelf/schema/enum").require();
        paths().forEach(path -> kinds.forEach(kind -> routes.add(path.replace("{shelf}", kind.asText()))));
        return routes;
    }

    /** What a server answers of it. */
    static Set<String> routesOf(Javalin server) {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> Set.of(HandlerType.GET, HandlerType.POST).contains(endpoint.method))
                .map(endpoint -> endpoint.path)
                .filter(path -> path.startsWith("/v1/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> paths() {
        return names(description.path("paths"));
    }

    /** Paths that may answer so. */
    Set<String> pathsWith(String method, String status) {
        return paths().stream()
                .filter(path -> description
                        .path("paths")
                        .path(path)
                        .path(method)
                        .path("responses")
                        .has(status))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Operations with a status that no answer was held against. */
    Set<String> unasked() {
        Set<String> left = new TreeSet<>();
        for (String path : paths()) {
            for (String method : names(description.path("paths").path(path))) {
                for (String status :
                        names(description.path("paths").path(path).path(method).path("responses"))) {
                    left.add(method + " " + path + " " + status);
                }
            }
        }
        left.removeAll(asked);
        return left;
    }

    /** What is wrong with an answer. */
    List<String> faults(String method, String path, HttpResponse<String> answer) throws IOException {
        String status = Integer.toString(answer.statusCode());
        asked.add(method + " " + path + " " + status);
        String pointer = "/paths/" + escaped(path) + "/" + method + "/responses/" + status;
        JsonNode response = description.at(pointer);
        if (response.isMissingNode()) {
            return List.of(pointer + " is not described: " + answer.body());
        }
        if (response.has("$ref")) {
            pointer = response.path("$ref").asText().substring(1);
            response = description.at(pointer);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!response.path("content").has(type)) {
            return List.of(pointer + " is described, but not as " + type);
        }
        return check(pointer + "/content/" + escaped(type) + "/schema", JSON.readTree(answer.body()));
    }

    /** What is wrong with a value of a named schema. */
    List<String> faults(String schema, JsonNode value) {
        return check("/components/schemas/" + schema, value);
    }

    private List<String> check(String pointer, JsonNode value) {
        Schema schema = schemas.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
        return schema.validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
