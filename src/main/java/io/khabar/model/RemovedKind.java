package io.khabar.model;

/** Why a stretch of text is not body text. Names go on the wire: add, never rename. */
public enum RemovedKind {
    CREDIT_LINE,
    COPYRIGHT,
    NEWSLETTER,
    SOCIAL,
    RELATED_LINKS,
    CAPTION,
    BYLINE,
    MARKER,
    REPEATED_BLOCK,
    NAVIGATION,
    OTHER,
    /** A paragraph that its publisher repeats under article after article, learned from the stream. */
    PUBLISHER_REPEAT
}
