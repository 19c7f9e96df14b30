package io.khabar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A happening that an article reports; exactly one of the three detail records is present, as the kind says.
 *
 * @param id 128 bits in hex over what identifies the happening, so that several articles report one event
 * @param language BCP 47 code of the article
 * @param date resolved by the article's own clock; absent without one
 * @param evidence the words that report it: first the sentence's core, then what supports it
 * @param summary one English line made of the fields
 * @param extractor name and version of what found it
 */
public record NewsEvent(
        String id,
        EventKind kind,
        EventMode mode,
        String articleId,
        int articleVersion,
        String language,
        @Nullable Long publishedAt,
        @Nullable EventDate date,
        @Nullable EventPlace place,
        List<Actor> actors,
        @Nullable ArmsTransfer arms,
        @Nullable ConflictIncident incident,
        @Nullable Diplomacy diplomacy,
        double confidence,
        List<Evidence> evidence,
        String summary,
        String extractor) {
    public NewsEvent {
        actors = List.copyOf(actors);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("event " + id + " is reported nowhere");
        }
    }
}
