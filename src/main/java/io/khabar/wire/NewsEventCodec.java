package io.khabar.wire;

import static io.khabar.wire.EvidenceCodec.EVIDENCE;

import io.khabar.model.Actor;
import io.khabar.model.DatePrecision;
import io.khabar.model.EventDate;
import io.khabar.model.EventKind;
import io.khabar.model.EventMode;
import io.khabar.model.EventPlace;
import io.khabar.model.NewsEvent;
import org.jspecify.annotations.Nullable;

/** Events on the wire; their details by {@link EventDetails}. */
final class NewsEventCodec implements Codec<NewsEvent, io.khabar.v1.NewsEvent> {
    static final NewsEventCodec EVENTS = new NewsEventCodec();

    @Override
    public io.khabar.v1.NewsEvent toAvro(NewsEvent event) {
        return new io.khabar.v1.NewsEvent(
                event.id(),
                Codec.named(io.khabar.v1.EventKind.class, event.kind()),
                Codec.named(io.khabar.v1.EventMode.class, event.mode()),
                event.articleId(),
                event.articleVersion(),
                event.language(),
                Times.instant(event.publishedAt()),
                date(event.date()),
                place(event.place()),
                Codec.each(event.actors(), NewsEventCodec::actor),
                EventDetails.arms(event.arms()),
                EventDetails.incident(event.incident()),
                EventDetails.diplomacy(event.diplomacy()),
                event.confidence(),
                Codec.each(event.evidence(), EVIDENCE::toAvro),
                event.summary(),
                event.extractor());
    }

    @Override
    public NewsEvent fromAvro(io.khabar.v1.NewsEvent avro) {
        return new NewsEvent(
                avro.getId(),
                Codec.named(EventKind.class, avro.getKind()),
                Codec.named(EventMode.class, avro.getMode()),
                avro.getArticleId(),
                avro.getArticleVersion(),
                avro.getLanguage(),
                Times.millis(avro.getPublishedAt()),
                date(avro.getDate()),
                place(avro.getPlace()),
                Codec.each(avro.getActors(), NewsEventCodec::actor),
                EventDetails.arms(avro.getArms()),
                EventDetails.incident(avro.getIncident()),
                EventDetails.diplomacy(avro.getDiplomacy()),
                avro.getConfidence(),
                Codec.each(avro.getEvidence(), EVIDENCE::fromAvro),
                avro.getSummary(),
                avro.getExtractor());
    }

    private static io.khabar.v1.@Nullable EventDate date(@Nullable EventDate date) {
        return date == null
                ? null
                : new io.khabar.v1.EventDate(
                        date.from(),
                        date.to(),
                        Codec.named(io.khabar.v1.DatePrecision.class, date.precision()),
                        date.words());
    }

    private static @Nullable EventDate date(io.khabar.v1.@Nullable EventDate avro) {
        return avro == null
                ? null
                : new EventDate(
                        avro.getFrom(),
                        avro.getTo(),
                        Codec.named(DatePrecision.class, avro.getPrecision()),
                        avro.getWords());
    }

    private static io.khabar.v1.@Nullable EventPlace place(@Nullable EventPlace place) {
        return place == null
                ? null
                : new io.khabar.v1.EventPlace(place.entity(), place.name(), place.country(), place.precision());
    }

    private static @Nullable EventPlace place(io.khabar.v1.@Nullable EventPlace avro) {
        return avro == null
                ? null
                : new EventPlace(avro.getEntity(), avro.getName(), avro.getCountry(), avro.getPrecision());
    }

    private static io.khabar.v1.Actor actor(Actor actor) {
        return new io.khabar.v1.Actor(actor.role(), actor.entity(), actor.name(), actor.country());
    }

    private static Actor actor(io.khabar.v1.Actor avro) {
        return new Actor(avro.getRole(), avro.getEntity(), avro.getName(), avro.getCountry());
    }
}
