/**
 * Alerts on news: what users watch for.
 *
 * <p>A {@link io.khabar.pipeline.watches.Watch} names topics, entities, languages and a least score; an article that fits all of
 * them sets it off. With a spike it is set off when more articles fit within a window than usual: at least so many, and so
 * many times the mean of the windows before. {@link io.khabar.pipeline.watches.WatchStage} reads {@code news.enriched.v1} and
 * writes {@code news.alerts.v1} exactly once; time is arrival. Who delivers alerts elsewhere reads that Kafka topic.
 */
@NullMarked
package io.khabar.pipeline.watches;

import org.jspecify.annotations.NullMarked;
