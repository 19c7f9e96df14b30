package io.khabar.pipeline.quotes.reading;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Evidence;

/**
 * Where a text names an entity.
 *
 * @param from first token
 * @param to token after the last
 * @param bare whether nothing hangs on the name: {@code لبوتين} is not bare
 */
public record Named(Entity entity, Evidence evidence, int from, int to, boolean bare) {

    public boolean isPerson() {
        return entity.kind() == EntityKind.PERSON;
    }

    /** Whether it may speak: a person, a body or a state. */
    public boolean maySpeak() {
        return switch (entity.kind()) {
            case PERSON, ORGANISATION, ARMED_GROUP, COUNTRY -> true;
            default -> "capital".equals(entity.category());
        };
    }
}
