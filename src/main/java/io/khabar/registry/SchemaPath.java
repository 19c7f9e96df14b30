package io.khabar.registry;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.avro.Schema;

/** Turns a place in a schema's JSON, as Avro reports it, into the names a person knows. */
final class SchemaPath {

    private SchemaPath() {}

    /**
     * Names the field at a place.
     *
     * @param location such as {@code /fields/3/type/items/fields/0/type}
     * @return such as {@code evidence.start}
     */
    static String dotted(Schema root, String location) {
        Deque<String> steps = new ArrayDeque<>(Arrays.asList(location.split("/", -1)));
        StringBuilder path = new StringBuilder(root.getName());
        Schema schema = root;
        while (!steps.isEmpty()) {
            String step = steps.pop();
            if (step.equals("fields")) {
                Schema.Field field = schema.getFields().get(Integer.parseInt(steps.pop()));
                path.append('.').append(field.name());
                schema = field.schema();
            } else {
                schema = inside(schema, step);
            }
        }
        return path.toString();
    }

    private static Schema inside(Schema schema, String step) {
        if (step.equals("items")) {
            return schema.getElementType();
        }
        if (step.equals("values")) {
            return schema.getValueType();
        }
        return schema.isUnion() ? branch(schema, step) : schema;
    }

    private static Schema branch(Schema union, String step) {
        if (!step.matches("\\d+")) {
            return union;
        }
        int index = Integer.parseInt(step);
        // The place of a missing branch is counted among the writer's branches.
        return index < union.getTypes().size() ? union.getTypes().get(index) : union;
    }
}
