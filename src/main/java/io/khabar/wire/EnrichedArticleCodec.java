package io.khabar.wire;

import static io.khabar.wire.ArticleCodec.ARTICLES;
import static io.khabar.wire.EvidenceCodec.EVIDENCE;
import static io.khabar.wire.NewsEventCodec.EVENTS;

import io.khabar.model.EnrichedArticle;
import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Language;
import io.khabar.model.Quote;
import io.khabar.model.Relation;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import io.khabar.model.Versions;
import java.util.TreeMap;

/** The main output on the wire. */
final class EnrichedArticleCodec implements Codec<EnrichedArticle, io.khabar.v1.EnrichedArticle> {
    @Override
    public io.khabar.v1.EnrichedArticle toAvro(EnrichedArticle enriched) {
        return new io.khabar.v1.EnrichedArticle(
                ARTICLES.toAvro(enriched.article()),
                Codec.named(io.khabar.v1.Relation.class, enriched.relation()),
                language(enriched.language()),
                Codec.each(enriched.topics(), EnrichedArticleCodec::topic),
                Codec.each(enriched.entities(), EnrichedArticleCodec::entity),
                Codec.each(enriched.quotes(), EnrichedArticleCodec::quote),
                Codec.each(enriched.events(), EVENTS::toAvro),
                enriched.versions().byName());
    }

    @Override
    public EnrichedArticle fromAvro(io.khabar.v1.EnrichedArticle avro) {
        return new EnrichedArticle(
                ARTICLES.fromAvro(avro.getArticle()),
                Codec.named(Relation.class, avro.getRelation()),
                language(avro.getLanguage()),
                Codec.each(avro.getTopics(), EnrichedArticleCodec::topic),
                Codec.each(avro.getEntities(), EnrichedArticleCodec::entity),
                Codec.each(avro.getQuotes(), EnrichedArticleCodec::quote),
                Codec.each(avro.getEvents(), EVENTS::fromAvro),
                new Versions(new TreeMap<>(avro.getVersions())));
    }

    private static io.khabar.v1.Language language(Language language) {
        return new io.khabar.v1.Language(language.code(), language.script(), language.confidence(), language.second());
    }

    private static Language language(io.khabar.v1.Language avro) {
        return new Language(avro.getCode(), avro.getScript(), avro.getConfidence(), avro.getSecond());
    }

    private static io.khabar.v1.TopicMatch topic(TopicMatch match) {
        return new io.khabar.v1.TopicMatch(
                match.topic(),
                match.codes(),
                match.score(),
                match.definition(),
                Codec.each(
                        match.evidence(),
                        one -> new io.khabar.v1.TopicEvidence(EVIDENCE.toAvro(one.at()), one.rule(), one.weight())));
    }

    private static TopicMatch topic(io.khabar.v1.TopicMatch avro) {
        return new TopicMatch(
                avro.getTopic(),
                avro.getCodes(),
                avro.getScore(),
                avro.getDefinition(),
                Codec.each(
                        avro.getEvidence(),
                        one -> new TopicEvidence(EVIDENCE.fromAvro(one.getAt()), one.getRule(), one.getWeight())));
    }

    private static io.khabar.v1.Entity entity(Entity entity) {
        return new io.khabar.v1.Entity(
                entity.id(),
                Codec.named(io.khabar.v1.EntityKind.class, entity.kind()),
                entity.category(),
                entity.name(),
                entity.wikidata(),
                entity.geonames(),
                entity.country(),
                entity.latitude(),
                entity.longitude(),
                entity.listed(),
                Codec.each(entity.mentions(), EVIDENCE::toAvro));
    }

    private static Entity entity(io.khabar.v1.Entity avro) {
        return new Entity(
                avro.getId(),
                Codec.named(EntityKind.class, avro.getKind()),
                avro.getCategory(),
                avro.getName(),
                avro.getWikidata(),
                avro.getGeonames(),
                avro.getCountry(),
                avro.getLatitude(),
                avro.getLongitude(),
                avro.getListed(),
                Codec.each(avro.getMentions(), EVIDENCE::fromAvro));
    }

    private static io.khabar.v1.Quote quote(Quote quote) {
        return new io.khabar.v1.Quote(
                EVIDENCE.toAvro(quote.quote()),
                quote.speaker(),
                quote.speakerName(),
                EVIDENCE.toAvroIfPresent(quote.speakerAt()),
                quote.verb(),
                EVIDENCE.toAvroIfPresent(quote.verbAt()),
                quote.resolved(),
                quote.direct());
    }

    private static Quote quote(io.khabar.v1.Quote avro) {
        return new Quote(
                EVIDENCE.fromAvro(avro.getQuote()),
                avro.getSpeaker(),
                avro.getSpeakerName(),
                EVIDENCE.fromAvroIfPresent(avro.getSpeakerAt()),
                avro.getVerb(),
                EVIDENCE.fromAvroIfPresent(avro.getVerbAt()),
                avro.getResolved(),
                avro.getDirect());
    }
}
