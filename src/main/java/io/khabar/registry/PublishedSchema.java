package io.khabar.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.avro.Schema;

/** A schema as everybody may see it: without the marks that Avro's Java classes carry for themselves. */
public final class PublishedSchema {

    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedSchema() {}

    /** The same schema as its {@code .avsc} file writes it. */
    public static Schema of(Schema compiled) {
        try {
            JsonNode clean = withoutJavaStrings(JSON.readTree(compiled.toString()));
            return new Schema.Parser().parse(JSON.writeValueAsString(clean));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + compiled, e);
        }
    }

    private static JsonNode withoutJavaStrings(JsonNode node) {
        if (node.has(JAVA_STRING)) {
            ObjectNode marked = (ObjectNode) node;
            marked.remove(JAVA_STRING);
            return marked.size() == 1 ? TextNode.valueOf(marked.get("type").textValue()) : marked;
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(withoutJavaStrings(entry.getValue())));
        } else if (node.isArray()) {
            ArrayNode array = (ArrayNode) node;
            for (int index = 0; index < array.size(); index++) {
                array.set(index, withoutJavaStrings(array.get(index)));
            }
        }
        return node;
    }
}
