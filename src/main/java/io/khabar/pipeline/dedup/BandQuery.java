package io.khabar.pipeline.dedup;

import java.util.List;

/**
 * Enters an article under some of its anchors, all of one partition of the index.
 *
 * @param partition of the index
 * @param part which of the article's queries this is
 * @param time when the article's first version arrived
 * @param at when this version arrived
 * @param replies whether the home wants to know who else is there
 * @param exact whether the first anchor is the key of the whole text
 */
record BandQuery(
        int partition,
        String id,
        int version,
        int part,
        long time,
        long at,
        boolean replies,
        boolean exact,
        List<Long> anchors) {
    BandQuery {
        anchors = List.copyOf(anchors);
    }
}
