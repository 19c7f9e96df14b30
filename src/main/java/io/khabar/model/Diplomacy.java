package io.khabar.model;

/**
 * PLOVER's fields of what states and groups do to one another.
 *
 * @param type PLOVER event type, such as {@code CONSULT}
 * @param form such as meeting, call, agreement, statement
 */
public record Diplomacy(String type, String form) {}
