package io.khabar.model;

/** What a credit line says of an outlet; ninjs calls it the role of an infosource. */
public enum CreditRole {
    /** The text was written there. */
    ORIGINATED,
    /** The text was passed on by it. */
    AGGREGATED
}
