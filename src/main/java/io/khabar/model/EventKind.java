package io.khabar.model;

/** The families of happenings. Names go on the wire: add, never rename. */
public enum EventKind {
    ARMS_TRANSFER,
    CONFLICT_INCIDENT,
    DIPLOMACY
}
