/**
 * Khabar: a news pipeline on Apache Kafka. Articles go in, each text comes out once, with its language, topics, names,
 * quotes and events. The map, in the order of the data:
 *
 * <ul>
 *   <li>{@link io.khabar.cli}: one class a command
 *   <li>{@link io.khabar.sources}: how items come into {@code news.raw.v1}: files, archives, feeds, HTTP
 *   <li>{@link io.khabar.pipeline}: the way; {@link io.khabar.pipeline.NewsPipeline} is its table of contents
 *       <ol>
 *         <li>{@link io.khabar.pipeline.intake}: media type, charset, identity, version
 *         <li>{@link io.khabar.pipeline.extraction}: which part of a page is the article
 *         <li>{@link io.khabar.pipeline.cleaning}: what is no body text, and whom the text credits
 *         <li>{@link io.khabar.pipeline.dedup}: what is a copy of what
 *         <li>{@link io.khabar.pipeline.enrich}: composes the rooms below over one reading of the text
 *         <li>{@link io.khabar.pipeline.language}: the language, or "undetermined"
 *         <li>{@link io.khabar.pipeline.entities}: who and where it names
 *         <li>{@link io.khabar.pipeline.topics}: what it is about
 *         <li>{@link io.khabar.pipeline.events}: what happened
 *       </ol>
 *   <li>{@link io.khabar.model}: records of the domain; no Kafka, no Avro
 *   <li>{@link io.khabar.text}: pure functions on text
 *   <li>{@link io.khabar.wire}: Kafka topics named once, model to Avro and back, dead letters
 *   <li>{@link io.khabar.registry}: which schema has which id
 *   <li>{@link io.khabar.runtime}: settings, the embedded broker and registry, running applications
 *   <li>{@link io.khabar.follow}: follows what people change while it runs
 *   <li>{@link io.khabar.query}: what is retained, by id, by filter and by words
 *   <li>{@link io.khabar.ops}: dashboard, query API, health, metrics
 *   <li>{@link io.khabar.audit}: whether what came in went out, once
 *   <li>{@link io.khabar.copies}: looks up who copied whom
 *   <li>{@link io.khabar.eval}, {@link io.khabar.bench}: how right and how fast
 * </ul>
 */
@NullMarked
package io.khabar;

import org.jspecify.annotations.NullMarked;
