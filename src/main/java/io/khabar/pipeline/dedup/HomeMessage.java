package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.text.WordPrints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the home of an article is told; {@link #id()} is that article's. */
sealed interface HomeMessage {
    String id();

    /**
     * A version of the article arrived.
     *
     * @param at arrival, milliseconds since 1970
     */
    record Arrived(Article article, long at) implements HomeMessage {
        @Override
        public String id() {
            return article.id();
        }
    }

    /**
     * One part of the index has entered the article and says who else is there.
     *
     * @param part which of the article's queries this answers
     * @param saturated word runs of this part that too many articles share
     */
    record Gathered(String id, int version, int part, int saturated, List<Candidate> candidates)
            implements HomeMessage {
        public Gathered {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Another article asks whether it says the same as this one.
     *
     * @param time when the claimant's first version arrived
     * @param prints the claimant's words
     */
    record Claim(String id, String claimant, int version, long time, WordPrints prints) implements HomeMessage {
        Order order() {
            return new Order(time, claimant);
        }
    }

    /**
     * The answer to the article's claim.
     *
     * @param version of the claimant
     * @param candidate who answers
     * @param root who to ask instead, with {@link Answer#REDIRECTED}
     * @param match how the two compare, with {@link Answer#MATCHED}
     */
    record Grant(
            String id,
            int version,
            String candidate,
            Answer answer,
            @Nullable String root,
            @Nullable Match match) implements HomeMessage {}

    /** What the owner of a candidate says to a claimant. */
    enum Answer {
        /** The two are related; the claimant may point at the candidate. */
        MATCHED,
        /** Nothing in common. */
        REJECTED,
        /** The candidate is younger and undecided, and will ask the claimant itself. */
        YIELDED,
        /** The candidate is a copy of another article. */
        REDIRECTED
    }

    /**
     * How a claimant stands to a canonical article.
     *
     * @param root the canonical article
     * @param rootVersion version of it that was compared
     * @param relation of the claimant to the root
     * @param publishedAt the root's own clock
     */
    record Match(
            String root,
            int rootVersion,
            Relation relation,
            double jaccard,
            double containment,
            double share,
            boolean exact,
            @Nullable Long publishedAt) {
        /** Duplicates before extensions before templates, then the greater share. */
        boolean beats(@Nullable Match other) {
            return other == null
                    || relation.compareTo(other.relation) < 0
                    || (relation == other.relation && share > other.share);
        }
    }
}
