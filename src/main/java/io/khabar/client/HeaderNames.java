package io.khabar.client;

/** Names of the headers of the contract; values are text in UTF-8. */
public final class HeaderNames {
    /** Language of an enriched article, BCP 47. */
    public static final String LANGUAGE = "lang";
    /** Ids of an enriched article's topics, separated by commas. */
    public static final String TOPICS = "topics";
    /** How a text stands to those before it, such as {@code CANONICAL}. */
    public static final String RELATION = "relation";
    /** Article id of the text that a copy comes from. */
    public static final String ROOT = "root";
    /** Family of an event, such as {@code ARMS_TRANSFER}. */
    public static final String KIND = "kind";
    /** How a text puts an event, such as {@code ACTUAL}. */
    public static final String MODE = "mode";
    /** Unique within {@link #TYPE}; the same again when a record is processed again. */
    public static final String ID = "ce_id";
    /** What a record tells of, such as {@code io.khabar.enriched.v1}. */
    public static final String TYPE = "ce_type";

    private HeaderNames() {}
}
