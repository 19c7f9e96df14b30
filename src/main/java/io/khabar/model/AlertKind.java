package io.khabar.model;

/** What set an alert off. Names go on the wire: add, never rename. */
public enum AlertKind {
    /** An article fits a watch. */
    MATCH,
    /** More articles fit than usual. */
    SPIKE,
    /** Of a newer version than this program. */
    UNKNOWN
}
