package io.khabar.model;

/** How an article version stands to the texts before it. Names go on the wire: add, never rename. */
public enum Relation {
    /** The first of its text; goes on to enrichment. */
    CANONICAL,
    /** Says what its root says; goes no further. */
    DUPLICATE,
    /** Contains its root and adds much; goes on. */
    EXTENDS,
    /** The form of its root with other numbers; goes on. */
    TEMPLATE,
    /** Nothing that could be compared; goes no further. */
    INVALID;

    /** Whether articles of this relation reach {@code news.unique.v1}. */
    public boolean goesOn() {
        return this == CANONICAL || this == EXTENDS || this == TEMPLATE;
    }
}
