package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.text.WordPrints;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the home of an article is told; {@link #id()} is that article's. */
sealed interface HomeMessage {
    String id();

    /** When the version arrived that this is about, milliseconds since 1970: older work goes before new arrivals. */
    long at();

    /**
     * A version of the article arrived.
     *
     * @param words of the body, for comparing
     * @param at arrival, milliseconds since 1970
     * @param headers that came with it and go on with what is said of it, such as {@code traceparent}
     */
    record Arrived(Article article, WordPrints words, long at, Map<String, byte[]> headers) implements HomeMessage {
        /** As the Kafka topic brings it: only the processor knows when it came, and with what. */
        static Arrived unread(Article article) {
            return new Arrived(article, WordPrints.NONE, 0, Map.of());
        }

        static Arrived of(Article article, long at, Map<String, byte[]> headers, DedupSettings settings) {
            return new Arrived(article, WordPrints.of(article.body(), settings.mostWords()), at, headers);
        }

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
    record Gathered(String id, int version, int part, long at, int saturated, List<Candidate> candidates)
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
    record Claim(String id, String claimant, int version, long time, long at, WordPrints prints)
            implements HomeMessage {
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
     * @param match how the two compare, with {@link Answer#MATCHED}; with {@link Answer#REDIRECTED} how close the
     *     claimant is to a copy that is itself not close to its root
     */
    record Grant(
            String id,
            int version,
            long at,
            String candidate,
            Answer answer,
            @Nullable String root,
            @Nullable Match match)
            implements HomeMessage {}

    /** What the owner of a candidate says to a claimant. */
    enum Answer {
        /** The two are related; the claimant may point at the candidate. */
        MATCHED,
        /** Nothing in common. */
        REJECTED,
        /** The candidate is not remembered: nobody may point at it any more. */
        FORGOTTEN,
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
     * @param publishedAt the own clock of what was compared
     * @param via the copy of the root that was compared in its place; absent where the root was
     */
    record Match(
            String root,
            int rootVersion,
            Relation relation,
            double jaccard,
            double containment,
            double share,
            boolean exact,
            @Nullable Long publishedAt,
            @Nullable String via) {
        /** Duplicates before extensions before templates, then what was compared with the root, then the greater share. */
        static final Comparator<Match> LIKELIEST = Comparator.comparing(Match::relation)
                .thenComparing(match -> match.via() != null)
                .thenComparing(Comparator.comparingDouble(Match::share).reversed())
                .thenComparing(Match::root);

        /** From this share on a copy is as good as its root, and no better root is looked for. */
        static final double CLOSE = 0.9;

        boolean beats(@Nullable Match other) {
            return other == null || LIKELIEST.compare(this, other) < 0;
        }

        /** Whether the claimant is a copy of the root beyond doubt. */
        boolean isClose() {
            return relation == Relation.DUPLICATE && via == null && share >= CLOSE;
        }

        Match through(String copy, String itsRoot, int itsRootVersion) {
            return new Match(itsRoot, itsRootVersion, relation, jaccard, containment, share, exact, publishedAt, copy);
        }
    }
}
