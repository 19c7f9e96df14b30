package io.khabar.copies;

import io.khabar.text.TextDiff;
import io.khabar.text.TextEdit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A canonical article and all that copy, extend or vary it.
 *
 * @param rootId of the canonical article
 * @param root absent where its verdict is not kept any more
 * @param copies in the order of the news's own clock
 */
public record CopyGroup(String rootId, @Nullable CopiedText root, List<CopiedText> copies) {
    public CopyGroup {
        copies = copies.stream()
                .sorted(Comparator.comparingLong(CopiedText::time)
                        .thenComparing(one -> one.verdict().articleId()))
                .toList();
    }

    /** The article that was published first by the articles' own clocks; absent where fewer than two state a time. */
    public Optional<CopiedText> first() {
        List<CopiedText> stated = Stream.concat(Stream.ofNullable(root), copies.stream())
                .filter(one -> one.verdict().publishedAt() != null)
                .toList();
        return stated.size() < 2
                ? Optional.empty()
                : stated.stream()
                        .min(Comparator.comparingLong(CopiedText::time)
                                .thenComparing(one -> one.verdict().articleId()));
    }

    /** What a copy changed; absent where one of the two texts is not kept any more. */
    public Optional<List<TextEdit>> edits(CopiedText copy) {
        if (root == null || root.article() == null || copy.article() == null) {
            return Optional.empty();
        }
        return Optional.of(TextDiff.of(root.article().body(), copy.article().body()));
    }
}
