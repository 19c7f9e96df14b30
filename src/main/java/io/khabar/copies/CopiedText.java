package io.khabar.copies;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An article of a group.
 *
 * @param verdict the newest on it
 * @param decidedAt when the verdict fell, milliseconds since 1970
 * @param article the version decided on; absent where {@code news.articles.v1} does not keep it any more
 */
public record CopiedText(
        Verdict verdict, long decidedAt, @Nullable Article article) {
    CopiedText with(Article text) {
        return new CopiedText(verdict, decidedAt, text);
    }

    /** The news's own clock where the article states it, else when it was received. */
    public long time() {
        return verdict.publishedAt() == null ? verdict.fetchedAt() : verdict.publishedAt();
    }
}
