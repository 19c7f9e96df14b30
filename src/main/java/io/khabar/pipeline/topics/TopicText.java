package io.khabar.pipeline.topics;

import io.khabar.model.Entity;
import io.khabar.model.TopicMatch;
import io.khabar.text.TextView;
import java.util.List;
import java.util.Optional;

/**
 * A text to try topics on.
 *
 * @param id as labels and reports name it
 * @param language code of the text's language
 */
public record TopicText(String id, String language, String title, String body, List<Entity> entities) {
    public TopicText {
        entities = List.copyOf(entities);
    }

    /** Why it is or is not about a topic; nothing where the topic has no words in its language. */
    public Optional<TopicExplanation> explanation(TopicEngine engine, String topic) {
        return engine.explain(topic, TextView.of(title, language), TextView.of(body, language), language, entities);
    }

    List<TopicMatch> matches(TopicEngine engine) {
        return engine.match(TextView.of(title, language), TextView.of(body, language), language, entities);
    }
}
