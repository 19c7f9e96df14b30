package io.khabar.runtime.replay;

import java.util.List;

/**
 * An item that is read otherwise than before.
 *
 * @param articleId of the live article
 * @param partition of the raw item in {@code news.raw.v1}
 * @param offset of the raw item there
 * @param fields of the article that say something else now, or {@code buried} where there is none any more
 * @param told the title now, or why there is no article any more
 */
public record ArticleChange(String articleId, int partition, long offset, List<String> fields, String told) {
    public ArticleChange {
        fields = List.copyOf(fields);
    }
}
