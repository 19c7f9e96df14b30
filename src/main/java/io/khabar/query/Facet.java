package io.khabar.query;

import java.util.Locale;

/** What records can be chosen and counted by. */
public enum Facet {
    /** BCP 47 code of the article's language. */
    LANGUAGE,
    /** Id of a topic that the article is about. */
    TOPIC,
    /** Id of the source that delivered the article. */
    SOURCE,
    /** How an article stands to the texts before it. */
    RELATION,
    /** Id of the canonical article that a verdict points at. */
    ROOT,
    /** Id of an entity that the article names. */
    ENTITY,
    /** Canonical URL of an article. */
    URL,
    /** Id of the article that reports an event. */
    ARTICLE,
    /** Kind of an event. */
    KIND,
    /** How a text puts an event. */
    MODE,
    /** Why a record could not be processed. */
    REASON,
    /** Application and step that could not process a record. */
    STAGE;

    /** Whether records are counted by it; what has a value of its own in almost every record is only chosen by. */
    boolean isCounted() {
        return switch (this) {
            case LANGUAGE, TOPIC, SOURCE, RELATION, KIND, MODE, REASON -> true;
            case ROOT, ENTITY, URL, ARTICLE, STAGE -> false;
        };
    }

    /** As it is written in addresses. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
