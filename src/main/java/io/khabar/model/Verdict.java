package io.khabar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one decision on an article version.
 *
 * @param root id of the canonical article that it copies, extends or varies; absent for a canonical one
 * @param rootVersion version of the root it was compared with; 0 without a root
 * @param jaccard of the two sets of word triples, in [0, 1]; 0 without a root
 * @param containment share of the shorter text's word triples found in the other, in [0, 1]
 * @param exact whether the normalised bodies are the same to the letter
 * @param first id of the earliest known copy by the articles' own clock, which may be this one
 * @param title of the article, so that copies can be listed without a look-up
 * @param reason why, in a few words, such as {@code same body} or {@code too short to compare}
 * @param decider name and version of the rules that decided
 * @param also further canonical articles that it copies, extends or varies, likeliest first
 */
public record Verdict(
        String articleId,
        int version,
        String contentHash,
        Relation relation,
        @Nullable String root,
        int rootVersion,
        double jaccard,
        double containment,
        boolean exact,
        @Nullable String first,
        String source,
        @Nullable String outlet,
        List<Credit> credits,
        @Nullable String url,
        String title,
        @Nullable Long publishedAt,
        long fetchedAt,
        String reason,
        String decider,
        List<RelatedText> also) {
    public Verdict {
        credits = List.copyOf(credits);
        also = List.copyOf(also);
    }
}
