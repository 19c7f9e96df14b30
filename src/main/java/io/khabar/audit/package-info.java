/**
 * The books of a pipeline: whether what came in went out, once. {@code khabar audit} reads every Kafka topic of the way and
 * sets them against each other; {@link io.khabar.audit.Ledger} holds the sums and knows no Kafka.
 */
@NullMarked
package io.khabar.audit;

import org.jspecify.annotations.NullMarked;
