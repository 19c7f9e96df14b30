package io.khabar.wire;

import static io.khabar.wire.CreditCodec.CREDITS;

import io.khabar.model.RelatedText;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import java.time.Instant;

/** Verdicts on the wire. */
final class VerdictCodec implements Codec<Verdict, io.khabar.v1.Verdict> {
    @Override
    public io.khabar.v1.Verdict toAvro(Verdict verdict) {
        return new io.khabar.v1.Verdict(
                verdict.articleId(),
                verdict.version(),
                verdict.contentHash(),
                Codec.named(io.khabar.v1.Relation.class, verdict.relation()),
                verdict.root(),
                verdict.rootVersion(),
                verdict.jaccard(),
                verdict.containment(),
                verdict.exact(),
                verdict.first(),
                verdict.source(),
                verdict.outlet(),
                Codec.each(verdict.credits(), CREDITS::toAvro),
                verdict.url(),
                verdict.title(),
                Times.instant(verdict.publishedAt()),
                Instant.ofEpochMilli(verdict.fetchedAt()),
                verdict.reason(),
                verdict.decider(),
                Codec.each(verdict.also(), VerdictCodec::relatedToAvro));
    }

    @Override
    public Verdict fromAvro(io.khabar.v1.Verdict avro) {
        return new Verdict(
                avro.getArticleId(),
                avro.getVersion(),
                avro.getContentHash(),
                Codec.named(Relation.class, avro.getRelation()),
                avro.getRoot(),
                avro.getRootVersion(),
                avro.getJaccard(),
                avro.getContainment(),
                avro.getExact(),
                avro.getFirst(),
                avro.getSource(),
                avro.getOutlet(),
                Codec.each(avro.getCredits(), CREDITS::fromAvro),
                avro.getUrl(),
                avro.getTitle(),
                Times.millis(avro.getPublishedAt()),
                avro.getFetchedAt().toEpochMilli(),
                avro.getReason(),
                avro.getDecider(),
                Codec.each(avro.getAlso(), VerdictCodec::relatedFromAvro));
    }

    private static io.khabar.v1.RelatedText relatedToAvro(RelatedText related) {
        return new io.khabar.v1.RelatedText(
                related.root(),
                related.rootVersion(),
                Codec.named(io.khabar.v1.Relation.class, related.relation()),
                related.jaccard(),
                related.containment());
    }

    private static RelatedText relatedFromAvro(io.khabar.v1.RelatedText avro) {
        return new RelatedText(
                avro.getRoot(),
                avro.getRootVersion(),
                Codec.named(Relation.class, avro.getRelation()),
                avro.getJaccard(),
                avro.getContainment());
    }
}
