package io.khabar.model;

import java.util.List;

/**
 * The main output: an article, what it is about, who and where it names, who said what and what happened.
 *
 * @param relation canonical, extends or template
 * @param events in the order they are reported
 * @param versions of everything that said something about the text
 */
public record EnrichedArticle(
        Article article,
        Relation relation,
        Language language,
        List<TopicMatch> topics,
        List<Entity> entities,
        List<Quote> quotes,
        List<NewsEvent> events,
        Versions versions) {
    public EnrichedArticle {
        topics = List.copyOf(topics);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        events = List.copyOf(events);
    }
}
