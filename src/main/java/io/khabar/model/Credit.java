package io.khabar.model;

import org.jspecify.annotations.Nullable;

/**
 * The outlet or agency that a text says it came from.
 *
 * @param outlet id in the outlets file, absent for an outlet that the file does not list
 * @param name as written in the text
 * @param role what the text says of it
 * @param start first code point of the statement in the raw item's text, inclusive
 * @param end last code point of the statement in the raw item's text, exclusive
 * @param text the statement's words
 */
public record Credit(@Nullable String outlet, String name, CreditRole role, int start, int end, String text) {}
