package io.khabar.pipeline.topics;

import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicRules;
import io.khabar.text.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** All topics of one language: their lexicon, and for each of its entries what it is to which topic. */
final class LanguageTopics {
    final List<CompiledTopic> topics;
    final Lexicon lexicon;
    final Postings postings;

    private LanguageTopics(List<CompiledTopic> topics, Lexicon lexicon) {
        this.topics = topics;
        this.lexicon = lexicon;
        this.postings = new Postings(topics, lexicon.size());
    }

    static LanguageTopics of(String language, List<TopicDefinition> definitions) {
        Lexicon.Builder lexicon = Lexicon.in(language);
        List<CompiledTopic> topics = new ArrayList<>();
        for (TopicDefinition definition : definitions) {
            TopicRules rules = definition.languages().get(language);
            if (rules != null) {
                topics.add(new CompiledTopic(definition, rules, lexicon));
            }
        }
        return new LanguageTopics(List.copyOf(topics), lexicon.build());
    }
}
