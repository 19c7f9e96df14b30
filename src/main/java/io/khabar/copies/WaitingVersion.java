package io.khabar.copies;

import io.khabar.model.Article;
import java.util.Comparator;

/**
 * An article version without a verdict.
 *
 * @param arrivedAt when it reached the duplicates application, milliseconds since 1970
 */
public record WaitingVersion(String id, int version, long arrivedAt, String source, String title)
        implements Comparable<WaitingVersion> {
    private static final Comparator<WaitingVersion> OLDEST = Comparator.comparingLong(WaitingVersion::arrivedAt)
            .thenComparing(WaitingVersion::id)
            .thenComparing(WaitingVersion::version);

    static WaitingVersion of(Article article, long arrivedAt) {
        return new WaitingVersion(article.id(), article.version(), arrivedAt, article.source(), article.title());
    }

    @Override
    public int compareTo(WaitingVersion other) {
        return OLDEST.compare(this, other);
    }
}
