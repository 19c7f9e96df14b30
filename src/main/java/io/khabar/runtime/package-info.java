/**
 * Where Khabar runs: its settings, the Kafka and the Schema Registry it works with, and the running of its Streams
 * applications.
 *
 * <ul>
 *   <li>{@link io.khabar.runtime.settings}: flags over environment over file over defaults, checked before anything starts
 *   <li>{@link io.khabar.runtime.embedded}: a KRaft broker in this process and a registry in a child process, for
 *       everything that is no cluster
 *   <li>{@link io.khabar.runtime.tracing}: spans for an OpenTelemetry collector
 *   <li>{@link io.khabar.runtime.streams}: Kafka topics made, Streams started, supervised and stopped
 * </ul>
 */
@NullMarked
package io.khabar.runtime;

import org.jspecify.annotations.NullMarked;
