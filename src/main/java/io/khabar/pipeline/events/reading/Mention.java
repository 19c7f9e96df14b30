package io.khabar.pipeline.events.reading;

import io.khabar.model.Entity;

/**
 * Where a reading names an entity.
 *
 * @param from first token
 * @param to token after the last
 */
public record Mention(Entity entity, int from, int to) {}
