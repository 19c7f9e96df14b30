package io.khabar.model;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** News made up for tests. */
public final class MadeNews {
    private MadeNews() {}

    /** An article of which nothing but id, title and body matters. */
    public static Article article(String id, String title, String body) {
        return article(id, "src", title, body);
    }

    /** The same from some source. */
    public static Article article(String id, String source, String title, String body) {
        return new Article(
                id, 1, "hash", "item", source, null, null, null, null, title, body, null, null, null, null, null, null,
                0, List.of(), List.of(), 0, 0, "text/1");
    }

    /** An enriched article about some topics, each of them by the first letter of the title. */
    public static EnrichedArticle enriched(String id, String language, String title, String... topics) {
        return new EnrichedArticle(
                article(id, title, ""),
                Relation.CANONICAL,
                new Language(language, "Zyyy", 1, null),
                Arrays.stream(topics).map(topic -> match(topic, title, 1.5)).toList(),
                List.of(),
                List.of(),
                List.of(),
                new Versions(new TreeMap<>()));
    }

    /** A match of a topic by the first letter of a title. */
    public static TopicMatch match(String topic, String title, double score) {
        Evidence first = Evidence.of(Part.TITLE, title, 0, 1);
        return new TopicMatch(topic, List.of(), score, "v1", List.of(new TopicEvidence(first, "term", score)));
    }
}
