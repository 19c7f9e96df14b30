/**
 * How news comes in: files, feeds, an HTTP API, archives. Every source makes {@link io.khabar.model.RawItem}s, as received,
 * and hands them to a {@link io.khabar.sources.RawItemSink}, which puts them into {@code news.raw.v1}.
 *
 * <p><b>Neither a gap nor a double.</b> What a source has reached (a file's position, a feed's validators, a request's key)
 * is itself a record, in the compacted Kafka topic {@code news.sources.v1}. A {@link io.khabar.sources.Delivery} holds items
 * and the progress that they are, and is written in one transaction: after a {@code kill -9} either both are there or
 * neither is. A restarted source fences its predecessor, waits until whatever that had begun is committed or aborted, reads
 * its progress back and goes on from there. Consumers of {@code news.raw.v1} read committed.
 *
 * <ul>
 *   <li>{@link io.khabar.sources.files}: files, folders, NDJSON, WARC, standard input
 *   <li>{@link io.khabar.sources.feeds}: RSS, Atom, JSON Feed
 *   <li>{@link io.khabar.sources.api}: an HTTP API to post articles to
 *   <li>{@link io.khabar.sources.fetch}: what feeds fetch with, within bounds
 * </ul>
 */
@NullMarked
package io.khabar.sources;

import org.jspecify.annotations.NullMarked;
