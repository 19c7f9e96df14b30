package io.khabar.pipeline.events.reading;

import io.khabar.model.EventDate;
import io.khabar.model.Evidence;

/**
 * A date and where the text says it.
 *
 * @param words that say it
 * @param span their tokens
 */
public record Dated(EventDate date, Evidence words, Span span) {}
