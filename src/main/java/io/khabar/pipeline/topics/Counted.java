package io.khabar.pipeline.topics;

import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Words of an article that count for a topic.
 *
 * @param first token, inclusive
 * @param last token, inclusive
 * @param weight what they add to the sum, before the length of the text is reckoned with
 * @param rule what in the definition they meet, put into words only where it is shown
 * @param mention of an entity, where that is what counts
 */
record Counted(
        Part part,
        int first,
        int last,
        double weight,
        Supplier<String> rule,
        @Nullable Evidence mention) {
    private static final int STRETCH = 40;
    private static final int MOST_STRETCHES = 1 << 10;
    private static final int TITLE = -1;

    /** The stretch of text that they stand in: the title, a sentence, or 40 words of a long one. */
    int stretch(TextView view) {
        if (part == Part.TITLE) {
            return TITLE;
        }
        int start = first;
        while (start > 0 && view.sentence(start - 1) == view.sentence(first)) {
            start--;
        }
        return view.sentence(first) * MOST_STRETCHES + Math.min((first - start) / STRETCH, MOST_STRETCHES - 1);
    }

    /** The words and their place in the text. */
    Evidence evidence(TextView view) {
        if (mention != null) {
            return mention;
        }
        return new Evidence(part, view.start(first), view.end(last), view.original(first, last));
    }
}
