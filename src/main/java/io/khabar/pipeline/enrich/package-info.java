/**
 * Enrichment: from a unique article to all that is said of it, each claim with its place in the text.
 *
 * <p>{@link io.khabar.pipeline.enrich.Enricher} composes the rooms that read a text (language, topics, entities, quotes,
 * events) into one pure function; {@link io.khabar.pipeline.enrich.EnrichStage} puts it on Kafka: the main output, a copy
 * for the subscribers of each topic, and the events by themselves.
 */
@NullMarked
package io.khabar.pipeline.enrich;

import org.jspecify.annotations.NullMarked;
