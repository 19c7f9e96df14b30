/**
 * What is retained, to be asked for by id, by filter and by words: the read side of the pipeline.
 *
 * <p>A fourth Kafka Streams application reads the public Kafka topics into one Lucene index for each partition. The index
 * is a read-only state store (KIP-813): its changelog is the Kafka topic itself, so nothing is written twice, an instance
 * that takes a partition over reads it again, and standby replicas work. Position and documents are committed by Lucene
 * in one step, so that a process that is killed goes on where its index stands.
 *
 * <p>{@link io.khabar.query.ReadModel} answers on any instance for all of them: it asks the instance that holds a
 * partition, and says of every answer which partitions it lacks.
 */
@NullMarked
package io.khabar.query;

import org.jspecify.annotations.NullMarked;
