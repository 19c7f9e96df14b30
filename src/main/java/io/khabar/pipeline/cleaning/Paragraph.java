package io.khabar.pipeline.cleaning;

import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;

/**
 * A paragraph of a clean body and the line of the raw text that it was.
 *
 * @param text as it stands in the body
 * @param start first code point of the line in the raw text, inclusive
 * @param end last code point of the line in the raw text, exclusive
 * @param raw what stands there in the raw text
 */
public record Paragraph(String text, int start, int end, String raw) {

    /** That it was no body text after all. */
    public Removed removed(RemovedKind kind) {
        return new Removed(kind, start, end, raw);
    }
}
