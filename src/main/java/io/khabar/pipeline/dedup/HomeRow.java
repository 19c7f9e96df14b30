package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import org.jspecify.annotations.Nullable;

/**
 * What the home of an article knows of it.
 *
 * @param time when its first version arrived: its place in the order
 * @param touched when its newest version arrived
 * @param version decided last, or being decided
 * @param content 32 bits of that version's content hash
 * @param relation of its last verdict; absent before the first
 * @param root of that verdict
 * @param rootVersion of that verdict
 * @param search how the undecided version stands; absent when there is none
 */
record HomeRow(
        long time,
        long touched,
        int version,
        int content,
        @Nullable Relation relation,
        @Nullable String root,
        int rootVersion,
        @Nullable Search search) {

    /** Whether others may point at it, now and for as long as it is remembered. */
    boolean isCanonical() {
        return relation != null && relation.goesOn();
    }

    /** Whether it is a copy, be it that a newer version of it is being compared with its root. */
    boolean isDuplicate() {
        return relation == Relation.DUPLICATE;
    }

    /** Whether no verdict on any version stands. */
    boolean isPending() {
        return relation == null;
    }

    Order order(String id) {
        return new Order(time, id);
    }

    HomeRow with(@Nullable Search next) {
        return new HomeRow(time, touched, version, content, relation, root, rootVersion, next);
    }

    /** The row of an article that was not known. */
    static HomeRow first(Arrived arrived) {
        Article article = arrived.article();
        return new HomeRow(arrived.at(), arrived.at(), article.version(), contentOf(article), null, null, 0, null);
    }

    static int contentOf(Article article) {
        return article.contentHash().hashCode();
    }

    /** The row with a newer version. */
    HomeRow at(Arrived arrived) {
        Article article = arrived.article();
        long newest = Math.max(touched, arrived.at());
        return new HomeRow(time, newest, article.version(), contentOf(article), relation, root, rootVersion, search);
    }

    HomeRow decided(Relation verdict, @Nullable String newRoot, int newRootVersion) {
        return new HomeRow(time, touched, version, content, verdict, newRoot, newRootVersion, null);
    }

    /** The verdicts so far fall: the text is another one now. */
    HomeRow undecided(Search next) {
        return new HomeRow(time, touched, version, content, null, null, 0, next);
    }
}
