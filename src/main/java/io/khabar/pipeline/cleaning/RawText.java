package io.khabar.pipeline.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * A text to be cleaned and what its item says of it.
 *
 * @param text the whole raw text that places point into
 * @param bodyStart UTF-16 index in the text where the body begins
 * @param title normalised; a body line that only repeats it is taken out
 * @param author as stated, often a dateline with an agency's name
 * @param publisher as stated
 * @param origin as stated: who wrote it, other than the publisher
 * @param outlet id of the outlet that the transport names: a feed's, or a source that is called as an outlet is
 * @param url where it was published: its host tells the outlet
 */
public record RawText(
        String text,
        int bodyStart,
        String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String origin,
        @Nullable String outlet,
        @Nullable String url) {}
