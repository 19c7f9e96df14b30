package io.khabar.pipeline.events;

import io.khabar.model.NewsEvent;
import io.khabar.pipeline.entities.EntityFinder;
import io.khabar.text.TextView;
import java.time.Instant;
import java.util.List;

/** What the shipped lexicons and gazetteers find in a text without a headline, published on Wednesday, 10 March 2021. */
final class FoundEvents {
    private static final long WEDNESDAY = Instant.parse("2021-03-10T09:00:00Z").toEpochMilli();
    private static final EntityFinder ENTITIES = EntityFinder.shipped();
    private static final EventFinder EVENTS = EventFinder.shipped();

    private FoundEvents() {}

    static List<NewsEvent> in(String language, String text) {
        TextView title = TextView.of("", language);
        TextView body = TextView.of(text, language);
        return EVENTS.find(new EventInput(
                "a", 1, language, WEDNESDAY, title, body, ENTITIES.find(title, body, language), List.of()));
    }
}
