/**
 * What a service in Java needs to subscribe: names of Kafka topics and headers, filters by header, and a serializer and
 * deserializer of the records generated from the contract ({@code io.khabar.v1}).
 *
 * <p>Published as the artifact {@code io.khabar:khabar} with the classifier {@code client}: these classes, the records, and the
 * few classes of {@code wire} and {@code registry} that they stand on. It needs kafka-clients and Avro beside it and nothing
 * else of Khabar or Confluent; {@code ClientJarIT} runs a consumer on just these.
 */
@NullMarked
package io.khabar.client;

import org.jspecify.annotations.NullMarked;
