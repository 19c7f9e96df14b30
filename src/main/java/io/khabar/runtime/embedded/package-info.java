/**
 * Kafka and a Schema Registry without a cluster: the real things, started from this process and kept in one directory.
 *
 * <p>{@link io.khabar.runtime.embedded.DataDirectory} owns the directory: one process at a time, found again after a
 * restart, or thrown away at the end. {@link io.khabar.runtime.embedded.EmbeddedKafka} runs a KRaft broker and its
 * controller on threads of this process. {@link io.khabar.runtime.embedded.EmbeddedRegistry} runs Apicurio as a child
 * process, because it brings a whole server of its own; {@link io.khabar.runtime.embedded.RegistryGuard}, inside the
 * child, ends it once this process is gone, however it went.
 *
 * <p>What is written survives a stop and a kill of the process. It is not forced to disk on each write, so the last moments
 * before a power cut may be lost: whoever needs more runs a cluster.
 */
@NullMarked
package io.khabar.runtime.embedded;

import org.jspecify.annotations.NullMarked;
