package io.khabar.model;

/** How exactly a date is known. Names go on the wire: add, never rename. */
public enum DatePrecision {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** Taken from the article's own day, the text names none. */
    ARTICLE
}
