package io.khabar.wire;

import static io.khabar.wire.EvidenceCodec.EVIDENCE;

import io.khabar.model.AlertKind;
import io.khabar.model.NewsAlert;

/** Alerts on the wire. */
final class NewsAlertCodec implements Codec<NewsAlert, io.khabar.v1.NewsAlert> {
    @Override
    public io.khabar.v1.NewsAlert toAvro(NewsAlert alert) {
        return new io.khabar.v1.NewsAlert(
                alert.id(),
                alert.watch(),
                Codec.named(io.khabar.v1.AlertKind.class, alert.kind()),
                alert.articleId(),
                alert.articleVersion(),
                alert.language(),
                alert.title(),
                alert.url(),
                Times.instant(alert.publishedAt()),
                alert.topics(),
                alert.entities(),
                Codec.each(alert.evidence(), EVIDENCE::toAvro),
                Times.instant(alert.windowStart()),
                alert.count(),
                alert.usual(),
                alert.definition());
    }

    @Override
    public NewsAlert fromAvro(io.khabar.v1.NewsAlert avro) {
        return new NewsAlert(
                avro.getId(),
                avro.getWatch(),
                Codec.named(AlertKind.class, avro.getKind()),
                avro.getArticleId(),
                avro.getArticleVersion(),
                avro.getLanguage(),
                avro.getTitle(),
                avro.getUrl(),
                Times.millis(avro.getPublishedAt()),
                avro.getTopics(),
                avro.getEntities(),
                Codec.each(avro.getEvidence(), EVIDENCE::fromAvro),
                Times.millis(avro.getWindowStart()),
                avro.getCount(),
                avro.getUsual(),
                avro.getDefinition());
    }
}
