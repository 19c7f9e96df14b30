package io.khabar.pipeline.dedup;

import io.khabar.model.Relation;
import io.khabar.text.WordPrints;
import java.util.Optional;

/** The rule for two texts by itself, for measuring it and for looking at a pair. */
public final class TextComparison {
    private final DedupSettings settings;

    public TextComparison(DedupSettings settings) {
        this.settings = settings;
    }

    /** A text as the rule sees it. */
    public WordPrints read(String body) {
        return WordPrints.of(body, settings.mostWords());
    }

    /** How a newcomer stands to an elder text; absent where the two have nothing to do with one another. */
    public Optional<Relation> relation(WordPrints newcomer, WordPrints elder) {
        return Optional.ofNullable(Comparison.of(newcomer, elder, settings).relation());
    }

    /** How much of the shorter text the other holds, 0 to 1. */
    public double share(WordPrints newcomer, WordPrints elder) {
        return Likeness.of(newcomer, elder).share();
    }

    /** Jaccard similarity of their word triples, 0 to 1. */
    public double jaccard(WordPrints newcomer, WordPrints elder) {
        return Likeness.of(newcomer, elder).jaccard();
    }
}
