package io.khabar.pipeline.dedup;

import java.util.List;

/** One partition of the index. */
interface BandState {
    /** Who is entered under each of the anchors within the window that ends at the time, oldest first. */
    List<List<Posting>> postings(List<Long> anchors, long at);

    /** Enters an article under one of the anchors last looked at. */
    void append(long anchor, long at, Posting posting);

    /**
     * An entry of the index.
     *
     * @param time when the article's first version arrived
     */
    record Posting(String id, long time) {}
}
