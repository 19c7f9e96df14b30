/**
 * Khabar: a news pipeline on Apache Kafka. Articles go in, each text comes out once, with its language, topics, names,
 * quotes and events.
 */
@NullMarked
package io.khabar;

import org.jspecify.annotations.NullMarked;
