package io.khabar.runtime.replay;

import com.google.common.hash.Hashing;
import io.khabar.model.Article;
import io.khabar.model.RemovedKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article says, in a few numbers that differ where it does.
 *
 * @param isLearned whether paragraphs were taken out that intake had learned from earlier articles, which no article by
 *     itself tells: its body is compared with nothing
 */
@SuppressWarnings("ArrayRecordComponent") // compared number by number, never as a whole
record ArticlePrint(String id, boolean isLearned, long[] fields) {
    private static final List<String> NAMES =
            List.of("id", "title", "body", "author", "outlet", "publisher", "credits", "url", "published", "language");

    static ArticlePrint of(Article article) {
        Object[] values = {
            article.id(),
            article.title(),
            article.body(),
            article.author(),
            article.outlet(),
            article.publisher(),
            article.credits(),
            article.url(),
            article.publishedAt(),
            article.languageHint()
        };
        long[] fields = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            fields[i] = Hashing.sipHash24()
                    .hashUnencodedChars(String.valueOf(values[i]))
                    .asLong();
        }
        boolean isLearned =
                article.removed().stream().anyMatch(removed -> removed.kind() == RemovedKind.PUBLISHER_REPEAT);
        return new ArticlePrint(article.id(), isLearned, fields);
    }

    /** Names of what another one says otherwise. */
    List<String> differences(ArticlePrint other) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            boolean isComparable = !NAMES.get(i).equals("body") || !(isLearned || other.isLearned);
            if (isComparable && fields[i] != other.fields[i]) {
                differences.add(NAMES.get(i));
            }
        }
        return differences;
    }
}
