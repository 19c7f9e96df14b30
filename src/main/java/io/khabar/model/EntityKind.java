package io.khabar.model;

/** What an entity is. Names go on the wire: add, never rename. */
public enum EntityKind {
    PERSON,
    ORGANISATION,
    ARMED_GROUP,
    PLACE,
    COUNTRY,
    WEAPON,
    AGREEMENT
}
