package io.khabar.pipeline.entities;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Evidence;
import io.khabar.pipeline.entities.gazetteer.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the mentions of each entity of an article. */
final class Found {
    private final Map<String, Entity> first = new LinkedHashMap<>();
    private final Map<String, List<Evidence>> mentions = new LinkedHashMap<>();

    /** Adds a mention of a gazetteer entry. */
    void add(Entry entry, Evidence evidence) {
        mention(entry.id(), evidence);
        first.computeIfAbsent(entry.id(), id -> listed(entry, evidence));
    }

    /** Adds a mention of someone or something that a pattern found. */
    void add(String id, EntityKind kind, String name, Evidence evidence) {
        mention(id, evidence);
        first.computeIfAbsent(
                id, key -> new Entity(id, kind, null, name, null, null, null, null, null, false, List.of(evidence)));
    }

    private void mention(String id, Evidence evidence) {
        mentions.computeIfAbsent(id, key -> new ArrayList<>()).add(evidence);
    }

    private static Entity listed(Entry entry, Evidence evidence) {
        return new Entity(
                entry.id(),
                entry.kind(),
                entry.category(),
                entry.name(),
                entry.wikidata(),
                entry.geonames(),
                entry.country(),
                entry.latitude(),
                entry.longitude(),
                true,
                List.of(evidence));
    }

    /** The entities in the order of their first mention, each mention once. */
    List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        first.forEach((id, entity) -> entities.add(withMentions(entity, mentions.getOrDefault(id, List.of()))));
        entities.sort((a, b) -> a.mentions().get(0).compareTo(b.mentions().get(0)));
        return entities;
    }

    private static Entity withMentions(Entity entity, List<Evidence> mentions) {
        return new Entity(
                entity.id(),
                entity.kind(),
                entity.category(),
                entity.name(),
                entity.wikidata(),
                entity.geonames(),
                entity.country(),
                entity.latitude(),
                entity.longitude(),
                entity.listed(),
                mentions.stream().sorted().distinct().toList());
    }
}
