package io.khabar.pipeline.events.reading;

import io.khabar.model.Entity;
import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an article with everything that reads it. */
public record Readers(
        Reading reading,
        NumberReader numbers,
        DateReader dates,
        ModeReader modes,
        PartyReader parties,
        PlaceReader places) {

    /** Sets up the readers of one part; the text is looked up once here. */
    public static Readers of(
            TextView view, Part part, Lexicon lexicon, List<Entity> entities, @Nullable Long publishedAt) {
        Reading reading = Reading.of(view, part, lexicon, entities);
        NumberReader numbers = new NumberReader(reading);
        DateReader dates = new DateReader(reading, numbers, publishedAt);
        return new Readers(
                reading,
                numbers,
                dates,
                new ModeReader(reading, dates.today()),
                new PartyReader(reading),
                new PlaceReader(reading));
    }
}
