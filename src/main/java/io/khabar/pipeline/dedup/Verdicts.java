package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.RelatedText;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words verdicts. */
final class Verdicts {
    /** Name and version of the rules: goes up whenever the same texts may get another verdict. */
    static final String DECIDER = "rgg/1";

    private Verdicts() {}

    /** The verdict by what was found, the likeliest first. */
    static Verdict of(Article article, List<Match> matches) {
        return matches.isEmpty()
                ? without(article, Relation.CANONICAL, "first of its text")
                : matched(article, matches.get(0), matches.subList(1, matches.size()));
    }

    static Verdict invalid(Article article) {
        return without(article, Relation.INVALID, "no words to compare");
    }

    /** Others may point at the article, so a correction leaves it where it stands. */
    static Verdict corrected(Article article, HomeRow row, Relation relation) {
        String reason = "correction of a canonical article";
        return verdict(article, new Finding(relation, row.root(), row.rootVersion(), null, reason, List.of()));
    }

    private static Verdict matched(Article article, Match match, List<Match> others) {
        String share = Math.round(100 * match.share()) + " %";
        String reason = switch (match.relation()) {
            case DUPLICATE -> match.exact() ? "same words" : share + " of the shorter text in the other" + via(match);
            case EXTENDS -> "holds " + share + " of its root and adds much" + via(match);
            default -> "same form, other numbers";
        };
        return verdict(
                article, new Finding(match.relation(), match.root(), match.rootVersion(), match, reason, others));
    }

    private static String via(Match match) {
        return match.via() == null ? "" : ", a copy of the root: " + match.via();
    }

    private static RelatedText related(Match match) {
        return new RelatedText(
                match.root(), match.rootVersion(), match.relation(), match.jaccard(), match.containment());
    }

    private static Verdict without(Article article, Relation relation, String reason) {
        return verdict(article, new Finding(relation, null, 0, null, reason, List.of()));
    }

    private static @Nullable String first(Article article, @Nullable Match match) {
        if (match == null || match.via() != null || match.publishedAt() == null || article.publishedAt() == null) {
            return null;
        }
        return article.publishedAt() < match.publishedAt() ? article.id() : match.root();
    }

    private static Verdict verdict(Article article, Finding finding) {
        Match match = finding.match();
        return new Verdict(
                article.id(),
                article.version(),
                article.contentHash(),
                finding.relation(),
                finding.root(),
                finding.rootVersion(),
                match == null ? 0 : match.jaccard(),
                match == null ? 0 : match.containment(),
                match != null && match.exact(),
                first(article, match),
                article.source(),
                article.outlet(),
                article.credits(),
                article.url(),
                article.title(),
                article.publishedAt(),
                article.fetchedAt(),
                finding.reason(),
                DECIDER,
                finding.others().stream().map(Verdicts::related).toList());
    }

    /** What is to be said of an article. */
    private record Finding(
            Relation relation,
            @Nullable String root,
            int rootVersion,
            @Nullable Match match,
            String reason,
            List<Match> others) {}
}
