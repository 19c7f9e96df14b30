package io.khabar.model;

/** Where an arms deal stands. Names go on the wire: add, never rename. */
public enum ArmsStage {
    TALKS,
    OFFERED,
    APPROVED,
    ORDERED,
    DELIVERING,
    DELIVERED,
    SUSPENDED,
    CANCELLED,
    THREATENED,
    LICENSED_PRODUCTION
}
