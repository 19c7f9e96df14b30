package io.khabar.pipeline.intake;

import io.khabar.model.Article;
import io.khabar.model.Outcome;
import io.khabar.model.RawItem;
import io.khabar.model.Rejected;

/** What the maker of the application makes of an item. */
final class Made {
    private static final ArticleMaker MAKER = ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime);

    private Made() {}

    static Outcome<Article> outcome(RawItem item) {
        return MAKER.make(item, 0, 0);
    }

    static Article of(RawItem item) {
        return outcome(item).fold(article -> article, rejected -> {
            throw new AssertionError("rejected: " + rejected);
        });
    }

    static Rejected rejected(RawItem item) {
        return outcome(item)
                .fold(
                        article -> {
                            throw new AssertionError("kept: " + article);
                        },
                        rejected -> rejected);
    }

    static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
