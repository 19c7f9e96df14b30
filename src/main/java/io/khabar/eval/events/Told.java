package io.khabar.eval.events;

import io.khabar.model.NewsEvent;
import java.util.Collections;
import java.util.Set;

/**
 * An event that was found where one is labelled.
 *
 * @param happening what the label says of what happened; labels of several articles that share one of these tell of one
 *     happening
 */
record Told(int article, Set<String> happening, NewsEvent event) {

    /** Whether the labels say that both are one happening; two labels of one article never are. */
    boolean isOneWith(Told other) {
        return article != other.article && !Collections.disjoint(happening, other.happening);
    }
}
