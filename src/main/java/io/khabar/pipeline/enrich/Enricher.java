package io.khabar.pipeline.enrich;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Entity;
import io.khabar.model.Language;
import io.khabar.model.NewsEvent;
import io.khabar.model.Quote;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.model.Versions;
import io.khabar.pipeline.entities.EntityFinder;
import io.khabar.pipeline.events.EventFinder;
import io.khabar.pipeline.events.EventInput;
import io.khabar.pipeline.language.LanguageDetector;
import io.khabar.pipeline.quotes.QuoteFinder;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.pipeline.topics.TopicText;
import io.khabar.text.TextView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is said of a text: a pure function of the article and the definitions. Language first, for it decides how the
 * text is read; then topics, entities, quotes and events over one reading of it.
 */
public final class Enricher {
    private final LanguageDetector languages;
    private final TopicEngine topics;
    private final EntityFinder entities;
    private final QuoteFinder quotes;
    private final EventFinder events;
    private final Versions versions;

    public Enricher(
            LanguageDetector languages,
            TopicEngine topics,
            EntityFinder entities,
            QuoteFinder quotes,
            EventFinder events) {
        this.languages = languages;
        this.topics = topics;
        this.entities = entities;
        this.quotes = quotes;
        this.events = events;
        this.versions = new Versions(new TreeMap<>(Map.of(
                "language",
                languages.version(),
                "topics",
                topics.version(),
                "entities",
                entities.version(),
                "quotes",
                quotes.version(),
                "events",
                events.version())));
    }

    /** Everything as it ships, with the given topics. */
    public static Enricher shipped(TopicEngine topics) {
        return with(topics, EntityFinder.shipped());
    }

    /** Everything as it ships, with the given topics and gazetteers. */
    public static Enricher with(TopicEngine topics, EntityFinder entities) {
        return new Enricher(LanguageDetector.shipped(), topics, entities, QuoteFinder.shipped(), EventFinder.shipped());
    }

    /** The topics in force. */
    public TopicEngine topics() {
        return topics;
    }

    /** The same with other topic definitions. */
    public Enricher withTopics(TopicEngine others) {
        return new Enricher(languages, others, entities, quotes, events);
    }

    /**
     * An article as topics are tried on it: in its language, with what it names.
     *
     * @param id as labels and reports are to name it
     */
    public TopicText topicText(String id, Article article) {
        String language = languages
                .detect(article.title(), article.body(), article.languageHint())
                .code();
        List<Entity> named =
                entities.find(TextView.of(article.title(), language), TextView.of(article.body(), language), language);
        return new TopicText(id, language, article.title(), article.body(), named);
    }

    /** Of everything that says something about a text. */
    public Versions versions() {
        return versions;
    }

    /** Says all there is to say of an article. */
    public EnrichedArticle enrich(Article article, Relation relation) {
        Language language = languages.detect(article.title(), article.body(), article.languageHint());
        TextView title = TextView.of(article.title(), language.code());
        TextView body = TextView.of(article.body(), language.code());
        List<Entity> named = entities.find(title, body, language.code());
        List<TopicMatch> about = topics.match(title, body, language.code(), named);
        List<Quote> said = quotes.find(title, body, language.code(), named);
        List<NewsEvent> happened = events.find(new EventInput(
                article.id(), article.version(), language.code(), article.publishedAt(), title, body, named, about));
        return new EnrichedArticle(article, relation, language, about, named, said, happened, versions);
    }
}
