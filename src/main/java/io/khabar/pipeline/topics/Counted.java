package io.khabar.pipeline.topics;

import io.khabar.model.Evidence;
import io.khabar.model.Part;

/**
 * Words of an article that count for a topic.
 *
 * @param sentence ordinal in its part
 * @param weight what they add to the sum, before the length of the text is reckoned with
 */
record Counted(Evidence at, int sentence, String rule, double weight) {

    /** The sentence, with the title as one that comes before the body's. */
    int place() {
        return at.part() == Part.TITLE ? -1 : sentence;
    }
}
