package io.khabar.wire;

import static io.khabar.wire.CreditCodec.CREDITS;

import io.khabar.model.Article;
import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;
import java.time.Instant;

/** Articles on the wire. */
final class ArticleCodec implements Codec<Article, io.khabar.v1.Article> {
    static final ArticleCodec ARTICLES = new ArticleCodec();

    @Override
    public io.khabar.v1.Article toAvro(Article article) {
        return new io.khabar.v1.Article(
                article.id(),
                article.version(),
                article.contentHash(),
                article.itemId(),
                article.source(),
                article.outlet(),
                article.publisher(),
                article.url(),
                article.guid(),
                article.title(),
                article.body(),
                article.author(),
                article.section(),
                article.imageUrl(),
                article.languageHint(),
                Times.instant(article.publishedAt()),
                Times.instant(article.modifiedAt()),
                Instant.ofEpochMilli(article.fetchedAt()),
                Codec.each(article.credits(), CREDITS::toAvro),
                Codec.each(article.removed(), ArticleCodec::removed),
                article.rawPartition(),
                article.rawOffset(),
                article.extractor());
    }

    @Override
    public Article fromAvro(io.khabar.v1.Article avro) {
        return new Article(
                avro.getId(),
                avro.getVersion(),
                avro.getContentHash(),
                avro.getItemId(),
                avro.getSource(),
                avro.getOutlet(),
                avro.getPublisher(),
                avro.getUrl(),
                avro.getGuid(),
                avro.getTitle(),
                avro.getBody(),
                avro.getAuthor(),
                avro.getSection(),
                avro.getImageUrl(),
                avro.getLanguageHint(),
                Times.millis(avro.getPublishedAt()),
                Times.millis(avro.getModifiedAt()),
                avro.getFetchedAt().toEpochMilli(),
                Codec.each(avro.getCredits(), CREDITS::fromAvro),
                Codec.each(avro.getRemoved(), ArticleCodec::removed),
                avro.getRawPartition(),
                avro.getRawOffset(),
                avro.getExtractor());
    }

    private static io.khabar.v1.Removed removed(Removed removed) {
        return new io.khabar.v1.Removed(
                Codec.named(io.khabar.v1.RemovedKind.class, removed.kind()),
                removed.start(),
                removed.end(),
                removed.text());
    }

    private static Removed removed(io.khabar.v1.Removed avro) {
        return new Removed(
                Codec.named(RemovedKind.class, avro.getKind()), avro.getStart(), avro.getEnd(), avro.getText());
    }
}
