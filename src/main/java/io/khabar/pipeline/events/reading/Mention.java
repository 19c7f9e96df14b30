package io.khabar.pipeline.events.reading;

import io.khabar.model.Entity;
import io.khabar.model.Evidence;

/**
 * Where a reading names an entity.
 *
 * @param evidence the words themselves, without Arabic clitics
 * @param from first token
 * @param to token after the last
 */
public record Mention(Entity entity, Evidence evidence, int from, int to) {}
