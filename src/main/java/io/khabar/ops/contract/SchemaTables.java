package io.khabar.ops.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.jsoup.nodes.Element;

/** Named types of Avro as sections with a table each; where one names another it links there. */
final class SchemaTables {
    private final Map<String, Schema> named = new LinkedHashMap<>();

    /** Takes a type and all that it is made of. */
    void add(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (named.putIfAbsent(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> add(field.schema()));
                }
            }
            case ENUM -> named.putIfAbsent(schema.getName(), schema);
            case ARRAY -> add(schema.getElementType());
            case MAP -> add(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::add);
            default -> {
                // has no name
            }
        }
    }

    void write(Element to) {
        named.forEach((name, schema) -> {
            Element section = to.appendElement("section").id("type-" + name);
            section.appendElement("h3").text(name);
            Prose.paragraph(section, Objects.requireNonNullElse(schema.getDoc(), ""));
            if (schema.getType() == Schema.Type.ENUM) {
                symbols(section, schema);
            } else {
                fields(section, schema);
            }
        });
    }

    private static void symbols(Element section, Schema schema) {
        Element list = section.appendElement("p");
        schema.getEnumSymbols()
                .forEach(symbol -> list.appendElement("code").text(symbol).after(" "));
        if (schema.getEnumDefault() != null) {
            section.appendElement("p")
                    .text("A symbol that a reader does not know reads as " + schema.getEnumDefault() + ".");
        }
    }

    private static void fields(Element section, Schema schema) {
        Element body = Prose.table(section, List.of("field", "type", "meaning"));
        for (Schema.Field field : schema.getFields()) {
            Element row = body.appendElement("tr");
            row.appendElement("th").attr("scope", "row").appendElement("code").text(field.name());
            type(row.appendElement("td"), field.schema());
            row.appendElement("td").text(Objects.requireNonNullElse(field.doc(), ""));
        }
    }

    private static void type(Element cell, Schema schema) {
        switch (schema.getType()) {
            case RECORD, ENUM ->
                cell.appendElement("a")
                        .attr("href", "#type-" + schema.getName())
                        .text(schema.getName());
            case ARRAY -> {
                cell.appendText("list of ");
                type(cell, schema.getElementType());
            }
            case MAP -> {
                cell.appendText("map of text to ");
                type(cell, schema.getValueType());
            }
            case UNION -> union(cell, schema);
            default -> cell.appendText(simple(schema));
        }
    }

    private static void union(Element cell, Schema schema) {
        List<Schema> present = schema.getTypes().stream()
                .filter(one -> one.getType() != Schema.Type.NULL)
                .toList();
        if (present.size() == 1) {
            type(cell, present.get(0));
        } else {
            cell.appendText(present.stream().map(SchemaTables::simple).collect(Collectors.joining(" or ")));
        }
        if (present.size() < schema.getTypes().size()) {
            cell.appendText(", may be absent");
        }
    }

    private static String simple(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return logical == null ? schema.getType().getName() : schema.getType().getName() + ", " + logical.getName();
    }
}
