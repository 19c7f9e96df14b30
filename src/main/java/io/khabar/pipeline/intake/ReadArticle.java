package io.khabar.pipeline.intake;

import io.khabar.model.Article;
import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;
import io.khabar.pipeline.cleaning.Cleaned;
import io.khabar.pipeline.cleaning.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An article that was just read, and where each paragraph of its body stood in the raw text.
 *
 * @param paragraphs of the body, in reading order
 */
public record ReadArticle(Article article, List<Paragraph> paragraphs) {
    public ReadArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whose house style it has: its outlet, else the host of its address, else its source. */
    String publisher() {
        if (article.outlet() != null) {
            return article.outlet();
        }
        String url = article.url() == null ? null : CanonicalUrl.of(article.url());
        return url == null
                ? article.source()
                : url.replaceFirst("^https://", "").replaceFirst("[/?#].*", "");
    }

    /** The article without some of its paragraphs. Its content hash stays that of the whole: what is learned later makes no new version. */
    Article without(List<Paragraph> repeats) {
        if (repeats.isEmpty()) {
            return article;
        }
        List<Paragraph> left = new ArrayList<>(paragraphs);
        left.removeAll(repeats);
        List<Removed> removed = new ArrayList<>(article.removed());
        repeats.forEach(each -> removed.add(each.removed(RemovedKind.PUBLISHER_REPEAT)));
        removed.sort(Comparator.comparingInt(Removed::start));
        return article.without(Cleaned.bodyOf(left), removed);
    }
}
