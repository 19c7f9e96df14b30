/**
 * The way: {@link io.khabar.pipeline.NewsPipeline} is its table of contents. Each room below has a thin stage that knows
 * Kafka and decides nothing, around a pure core that decides and knows no Kafka. No room knows another, but that intake
 * composes extraction and cleaning, and enrich composes language, topics, entities, quotes and events.
 */
@NullMarked
package io.khabar.pipeline;

import org.jspecify.annotations.NullMarked;
