/**
 * The domain in records: what every room takes and gives. No Kafka, no Avro, no I/O.
 *
 * <p>Places in a text are {@link io.khabar.model.Evidence}: {@code [start, end)} in Unicode code points of the emitted
 * title or body, with the words that stand there. A value that may be absent is {@code @Nullable}; nothing else is ever
 * null. Times are instants of UTC in milliseconds: {@code publishedAt} is the news's own clock, arrival is the
 * record's.
 */
@NullMarked
package io.khabar.model;

import org.jspecify.annotations.NullMarked;
