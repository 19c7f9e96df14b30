package io.khabar.pipeline.dedup;

import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import io.khabar.text.WordPrints;
import org.jspecify.annotations.Nullable;

/**
 * How a newcomer stands to an elder text.
 *
 * @param relation duplicate, extends or template; absent where the two have nothing to do with one another
 */
record Comparison(@Nullable Relation relation, Likeness likeness) {
    /** So many contradicting numbers, and more than agree, make a form filled in anew, however like the words. */
    private static final int FILLED_IN_ANEW = 3;

    /** Applies the rule: the same text is one of which the other holds the greater share, with the same numbers. */
    static Comparison of(WordPrints newcomer, WordPrints elder, DedupSettings settings) {
        Likeness likeness = Likeness.of(newcomer, elder);
        if (likeness.exact()) {
            return new Comparison(Relation.DUPLICATE, likeness);
        }
        int fewer = Math.min(newcomer.size(), elder.size());
        double needed = fewer < settings.shortWords() ? settings.shortShare() : settings.share();
        if (fewer < settings.leastWords() || likeness.share() < needed) {
            return new Comparison(null, likeness);
        }
        double share = likeness.share() - settings.contradiction() * likeness.contradiction();
        if (share < needed || isFilledInAnew(likeness)) {
            return new Comparison(Relation.TEMPLATE, likeness);
        }
        boolean addsMuch = newcomer.size() >= settings.addsMuch() * elder.size();
        return new Comparison(addsMuch ? Relation.EXTENDS : Relation.DUPLICATE, likeness);
    }

    /** The match to tell of; absent where there is none. */
    @Nullable Match matchWith(String root, Kept elder) {
        if (relation == null) {
            return null;
        }
        return new Match(
                root,
                elder.version(),
                relation,
                likeness.jaccard(),
                likeness.containment(),
                likeness.share(),
                likeness.exact(),
                elder.publishedAt(),
                null);
    }

    private static boolean isFilledInAnew(Likeness likeness) {
        return likeness.contradicting() >= FILLED_IN_ANEW && likeness.contradicting() > likeness.agreeing();
    }
}
