package io.khabar.pipeline.entities;

import io.khabar.pipeline.entities.gazetteer.Use;

/**
 * What a name may mean.
 *
 * @param entry index in the gazetteer
 * @param capital what a text must write in capitals
 */
record Sense(int entry, Use use, Capital capital) {

    /** Whether the name needs nothing beside it. */
    boolean provesItself() {
        return use == Use.SURE || use == Use.ADJECTIVE;
    }
}
