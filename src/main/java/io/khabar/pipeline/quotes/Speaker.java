package io.khabar.pipeline.quotes;

import io.khabar.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who says something.
 *
 * @param entity id, where the gazetteers have it
 * @param name as written, or as last written where only an office or a pronoun stands
 * @param at where it is named or meant
 * @param carried whether it was found in an earlier sentence
 */
record Speaker(@Nullable String entity, String name, Evidence at, boolean carried) {

    Speaker carriedOn() {
        return new Speaker(entity, name, at, true);
    }
}
