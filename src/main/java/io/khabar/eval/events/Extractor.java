package io.khabar.eval.events;

import io.khabar.model.Entity;
import io.khabar.model.NewsEvent;
import io.khabar.pipeline.entities.EntityFinder;
import io.khabar.pipeline.events.EventFinder;
import io.khabar.pipeline.events.EventInput;
import io.khabar.text.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs what the pipeline runs before and for events. */
final class Extractor {
    private final EntityFinder entities = EntityFinder.shipped();
    private final EventFinder events = EventFinder.shipped();

    List<Entity> entities(String text, String language) {
        return entities.find(TextView.of("", language), TextView.of(text, language), language);
    }

    List<NewsEvent> events(String id, String title, String body, @Nullable Long publishedAt) {
        TextView titleView = TextView.of(title, "ar");
        TextView bodyView = TextView.of(body, "ar");
        List<Entity> found = entities.find(titleView, bodyView, "ar");
        return events.find(new EventInput(id, 1, "ar", publishedAt, titleView, bodyView, found, List.of()));
    }
}
