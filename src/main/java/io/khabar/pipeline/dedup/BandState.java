package io.khabar.pipeline.dedup;

import java.util.List;

/** One partition of the index. */
interface BandState {
    /** Who is entered under an anchor within the window that ends at the time, oldest first. */
    List<Posting> postings(long anchor, long at);

    /** Enters an article under the anchor last looked at. */
    void append(long anchor, long at, Posting posting);

    /**
     * An entry of the index.
     *
     * @param time when the article's first version arrived
     */
    record Posting(String id, long time) {}
}
