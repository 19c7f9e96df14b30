package io.khabar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.avro.Schema;

/** Whether JSON has just the fields that an Avro schema names, each of its type. */
final class AvroShape {
    private final List<String> differences = new ArrayList<>();

    private AvroShape() {}

    /** Where it has not, and why. */
    static List<String> differences(JsonNode json, Schema schema) {
        AvroShape shape = new AvroShape();
        shape.compare(schema.getName(), json, schema);
        return shape.differences;
    }

    private void compare(String path, JsonNode json, Schema schema) {
        switch (schema.getType()) {
            case RECORD -> record(path, json, schema);
            case ARRAY -> {
                demand(path, json, json.isArray(), schema);
                json.forEach(one -> compare(path + "[]", one, schema.getElementType()));
            }
            case MAP -> {
                demand(path, json, json.isObject(), schema);
                json.propertyStream()
                        .forEach(one -> compare(path + "." + one.getKey(), one.getValue(), schema.getValueType()));
            }
            case UNION -> union(path, json, schema);
            case ENUM -> demand(path, json, schema.getEnumSymbols().contains(json.asText()), schema);
            default -> demand(path, json, isPrimitive(json, schema), schema);
        }
    }

    private void record(String path, JsonNode json, Schema schema) {
        TreeSet<String> fields = new TreeSet<>();
        schema.getFields().forEach(field -> fields.add(field.name()));
        TreeSet<String> found = new TreeSet<>();
        json.fieldNames().forEachRemaining(found::add);
        if (!found.equals(fields)) {
            differences.add(path + " has " + found + ", but its schema " + fields);
            return;
        }
        schema.getFields()
                .forEach(field -> compare(
                        path + "." + field.name(), Objects.requireNonNull(json.get(field.name())), field.schema()));
    }

    private void union(String path, JsonNode json, Schema schema) {
        if (json.isNull()) {
            demand(path, json, schema.isNullable(), schema);
            return;
        }
        schema.getTypes().stream()
                .filter(one -> one.getType() != Schema.Type.NULL)
                .findFirst()
                .ifPresent(one -> compare(path, json, one));
    }

    /** Bytes are told in base64, dates as they are written. */
    private static boolean isPrimitive(JsonNode json, Schema schema) {
        boolean isDate = schema.getLogicalType() != null
                && schema.getLogicalType().getName().equals("date");
        return switch (schema.getType()) {
            case STRING, BYTES, FIXED -> json.isTextual();
            case INT, LONG -> isDate ? json.isTextual() : json.isIntegralNumber();
            case FLOAT, DOUBLE -> json.isNumber();
            case BOOLEAN -> json.isBoolean();
            default -> false;
        };
    }

    private void demand(String path, JsonNode json, boolean holds, Schema schema) {
        if (!holds) {
            differences.add(path + " is " + json + ", but its schema says " + schema.getType());
        }
    }
}
