package io.khabar.pipeline.topics.definition;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes a text be about something.
 *
 * @param id lower case letters, digits and hyphens; part of a Kafka topic's name
 * @param names by language code
 * @param codes of Media Topics ({@code medtop:}) and of the project's scheme below it ({@code khabar:})
 * @param entities weight of each mention of an entity, by its id
 * @param languages rules by language code
 */
public record TopicDefinition(
        String id,
        SortedMap<String, String> names,
        List<String> codes,
        Subject subject,
        SortedMap<String, Double> entities,
        SortedMap<String, TopicRules> languages) {
    private static final int VERSION_LENGTH = 12;

    public TopicDefinition {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        codes = List.copyOf(codes);
        entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    }

    /** A hash of everything the definition says; comments and layout of its file do not count. */
    public String version() {
        String hash =
                Hashing.sha256().hashString(toString(), StandardCharsets.UTF_8).toString();
        return hash.substring(0, VERSION_LENGTH);
    }
}
