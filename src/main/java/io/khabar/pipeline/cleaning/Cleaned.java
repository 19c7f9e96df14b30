package io.khabar.pipeline.cleaning;

import io.khabar.model.Credit;
import io.khabar.model.Removed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clean body and what cleaning learnt.
 *
 * @param body normalised paragraphs, joined by one line feed; empty where nothing is left
 * @param removed in reading order
 * @param credits in reading order, each outlet once
 * @param publisher who published it, as stated or as the text's own footer names it
 * @param outlet id of the publisher in the outlets file
 */
public record Cleaned(
        String body,
        List<Removed> removed,
        List<Credit> credits,
        @Nullable String publisher,
        @Nullable String outlet) {
    public Cleaned {
        removed = List.copyOf(removed);
        credits = List.copyOf(credits);
    }
}
