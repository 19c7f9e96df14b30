package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;

/** What leaves the home of an article. */
sealed interface HomeOutput {
    /** To the index. */
    record Asked(BandQuery query) implements HomeOutput {}

    /** To another home, or the same. */
    record Told(HomeMessage message) implements HomeOutput {}

    /** To whoever reads verdicts. */
    record Decided(Verdict verdict) implements HomeOutput {}

    /** On to enrichment. */
    record LetThrough(Article article) implements HomeOutput {}
}
