package io.khabar.pipeline.entities.gazetteer;

/** How much a name proves by itself. */
public enum Use {
    /** Enough wherever it stands. */
    SURE,
    /** Enough beside a word that says what it is, or once the entry was named surely in the same article. */
    WEAK,
    /** Part of a person's name: enough once the full name stands in the same article. */
    PART,
    /** A country's relational adjective: {@code سوري}, {@code Syrian}. */
    ADJECTIVE
}
