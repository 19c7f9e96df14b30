package io.khabar.pipeline.intake;

import io.khabar.model.Article;

/**
 * The latest text seen under an article id.
 *
 * @param number of the version, from 1
 * @param contentHash of its title and body, 32 hex digits
 * @param seenAt arrival of the latest raw item with this id, milliseconds since 1970
 */
record KnownVersion(int number, String contentHash, long seenAt) {

    /** The first version of an article. */
    static KnownVersion first(Article article, long seenAt) {
        return new KnownVersion(1, article.contentHash(), seenAt);
    }

    /** What is known once another item of the same id has arrived: the same text again, or the next version. */
    KnownVersion then(Article article, long arrivedAt) {
        boolean sameText = contentHash.equals(article.contentHash());
        return new KnownVersion(sameText ? number : number + 1, article.contentHash(), Math.max(seenAt, arrivedAt));
    }
}
