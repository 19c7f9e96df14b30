package io.khabar.pipeline.events.reading;

import io.khabar.model.EventDate;

/**
 * A date and where the text says it.
 *
 * @param span the tokens that say it
 */
public record Dated(EventDate date, Span span) {}
