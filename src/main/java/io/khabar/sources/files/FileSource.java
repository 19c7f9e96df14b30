package io.khabar.sources.files;

import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.sources.StatedIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What the items of one file have in common.
 *
 * @param origin the file, for people
 * @param told source that was asked for, which goes before what an item states
 * @param folder source of items that state none
 * @param maxItemBytes largest item that is taken
 */
record FileSource(String origin, @Nullable String told, String folder, int maxItemBytes) {
    private static final MediaType JSON = new MediaType("application/json", null);

    /** A JSON article, by what it states of itself. */
    Received json(String origin, byte[] payload, StatedIdentity stated) {
        String own = told == null ? stated.source() : told;
        return new Received(
                own == null ? folder : own,
                "file",
                origin,
                stated.identity(),
                Received.Content.of(payload, JSON),
                Received.Stated.NOTHING);
    }

    /** An article known by its bytes alone. */
    Received bare(String origin, Received.Content content) {
        return new Received(source(), "file", origin, Received.Identity.NONE, content, Received.Stated.NOTHING);
    }

    /** Source of items that state none. */
    String source() {
        return told == null ? folder : told;
    }
}
