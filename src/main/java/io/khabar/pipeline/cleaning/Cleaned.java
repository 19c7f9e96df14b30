package io.khabar.pipeline.cleaning;

import io.khabar.model.Credit;
import io.khabar.model.Removed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clean body and what cleaning learnt.
 *
 * @param paragraphs of the body, in reading order
 * @param removed in reading order
 * @param credits in reading order, each outlet once
 * @param publisher who published it, as stated or as the text's own footer names it
 * @param outlet id of the publisher in the outlets file
 */
public record Cleaned(
        List<Paragraph> paragraphs,
        List<Removed> removed,
        List<Credit> credits,
        @Nullable String publisher,
        @Nullable String outlet) {
    public Cleaned {
        paragraphs = List.copyOf(paragraphs);
        removed = List.copyOf(removed);
        credits = List.copyOf(credits);
    }

    /** Normalised paragraphs, joined by one line feed; empty where nothing is left. */
    public String body() {
        return bodyOf(paragraphs);
    }

    /** The same of some of them. */
    public static String bodyOf(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }
}
