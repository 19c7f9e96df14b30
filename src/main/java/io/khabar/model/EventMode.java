package io.khabar.model;

/** How a text puts a happening. Names go on the wire: add, never rename. */
public enum EventMode {
    ACTUAL,
    ANNOUNCED,
    THREATENED,
    DENIED,
    BACKGROUND
}
