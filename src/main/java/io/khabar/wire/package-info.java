/**
 * Kafka's side of the domain: which Kafka topics there are, what travels in them and how a domain record becomes an
 * Avro record of the contract and back.
 *
 * <p>{@link io.khabar.wire.KafkaTopics} names every public Kafka topic once, with its key, value, partitions and
 * retention. The codecs are the only classes that know both a model record and its contract class.
 */
@NullMarked
package io.khabar.wire;

import org.jspecify.annotations.NullMarked;
