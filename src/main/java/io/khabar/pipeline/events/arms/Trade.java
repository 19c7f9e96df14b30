package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;

/**
 * A word of trade that weapons hang on.
 *
 * @param tag which way things go: given, got, armed with, dealt in
 */
record Trade(Tag tag, Sense sense, Span span) {

    boolean isVerb() {
        return sense.is(Form.VERB);
    }

    int at() {
        return span.from();
    }
}
