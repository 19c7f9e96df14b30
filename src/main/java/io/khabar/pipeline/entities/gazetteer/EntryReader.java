package io.khabar.pipeline.entities.gazetteer;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.entities.gazetteer.GazetteerFiles.TextFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML file of entries, of which the comment at the head of {@code people.yaml} describes the fields. */
final class EntryReader {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "wikidata",
            "confirmed",
            "geonames",
            "country",
            "category",
            "latitude",
            "longitude",
            "weight",
            "names",
            "weak");
    private static final long CURATED_WEIGHT = 10_000_000;

    private final String file;
    private final Gazetteer.Builder builder;

    private EntryReader(String file, Gazetteer.Builder builder) {
        this.file = file;
        this.builder = builder;
    }

    static void read(TextFile file, Gazetteer.Builder builder) {
        builder.digest.add(file.content());
        EntryReader reader = new EntryReader(file.name(), builder);
        for (Object row : rows(file)) {
            reader.add(row);
        }
    }

    private static List<?> rows(TextFile file) {
        Object document;
        try {
            document = new Load(LoadSettings.builder().setLabel(file.name()).build()).loadFromString(file.content());
        } catch (YamlEngineException e) {
            throw new GazetteerException("gazetteer file " + file.name() + " is not valid YAML: " + e.getMessage(), e);
        }
        if (document == null) {
            return List.of();
        }
        if (document instanceof List<?> rows) {
            return rows;
        }
        throw new GazetteerException("gazetteer file " + file.name() + " must hold a list of entries");
    }

    private void add(Object row) {
        if (!(row instanceof Map<?, ?> fields) || !(fields.get("id") instanceof String id)) {
            throw new GazetteerException(file + ": every entry must be a map with an id, but one is " + row);
        }
        for (Object field : fields.keySet()) {
            require(
                    FIELDS.contains(String.valueOf(field)),
                    id,
                    "has the unknown field " + field + "; known are " + FIELDS);
        }
        Map<String, List<String>> names = names(id, fields.get("names"));
        Map<String, List<String>> weak = names(id, fields.get("weak"));
        require(!names.isEmpty() || !weak.isEmpty(), id, "has no names");
        Entry entry = entry(id, fields, displayName(id, names, weak));
        int index = builder.add(entry);
        names.forEach((language, list) ->
                list.forEach(text -> builder.name(language, new Name(index, text, Use.SURE))));
        weak.forEach((language, list) -> list.forEach(text -> builder.name(language, new Name(index, text, Use.WEAK))));
        if (entry.kind() == EntityKind.PERSON) {
            PersonNames.parts(names)
                    .forEach((language, parts) ->
                            parts.forEach(text -> builder.name(language, new Name(index, text, Use.PART))));
        }
    }

    private Entry entry(String id, Map<?, ?> fields, String name) {
        Long geonames = fields.get("geonames") instanceof Number number ? number.longValue() : null;
        long weight = fields.get("weight") instanceof Number number ? number.longValue() : CURATED_WEIGHT;
        String wikidata = text(fields, "wikidata");
        require(
                wikidata == null || wikidata.matches("Q[1-9]\\d*"),
                id,
                "has the wikidata id " + wikidata + ", not Q and digits");
        return new Entry(
                id,
                kind(id),
                text(fields, "category"),
                name,
                wikidata,
                geonames,
                text(fields, "country"),
                number(fields, "latitude"),
                number(fields, "longitude"),
                weight);
    }

    private EntityKind kind(String id) {
        String prefix = id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
        for (EntityKind kind : EntityKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(prefix)) {
                return kind;
            }
        }
        throw new GazetteerException(file + ": entry " + id + " must have an id such as person/slug, organisation/slug,"
                + " armed-group/slug, place/slug, country/XX, weapon/slug or agreement/slug");
    }

    private Map<String, List<String>> names(String id, @Nullable Object value) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        if (value == null) {
            return names;
        }
        require(value instanceof Map, id, "must have names by language, such as {ar: [بوتين], en: [Putin]}");
        ((Map<?, ?>) value).forEach((language, list) -> {
            require(list instanceof List, id, "must have a list of names for the language " + language);
            names.put(
                    String.valueOf(language),
                    ((List<?>) list).stream().map(String::valueOf).toList());
        });
        return names;
    }

    private String displayName(String id, Map<String, List<String>> names, Map<String, List<String>> weak) {
        for (Map<String, List<String>> some : List.of(names, weak)) {
            if (some.containsKey("en") && !some.get("en").isEmpty()) {
                return some.get("en").get(0);
            }
        }
        Map<String, List<String>> any = names.isEmpty() ? weak : names;
        List<String> first = any.values().iterator().next();
        require(!first.isEmpty(), id, "has an empty list of names");
        return first.get(0);
    }

    private static @Nullable String text(Map<?, ?> fields, String field) {
        Object value = fields.get(field);
        return value == null ? null : String.valueOf(value);
    }

    private static @Nullable Double number(Map<?, ?> fields, String field) {
        return fields.get(field) instanceof Number number ? number.doubleValue() : null;
    }

    private void require(boolean holds, String id, String problem) {
        if (!holds) {
            throw new GazetteerException(file + ": entry " + id + " " + problem);
        }
    }
}
