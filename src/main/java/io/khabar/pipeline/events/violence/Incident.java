package io.khabar.pipeline.events.violence;

import io.khabar.model.Actor;
import io.khabar.model.Casualties;
import io.khabar.model.ConflictIncident;
import io.khabar.model.EventDate;
import io.khabar.model.EventKind;
import io.khabar.model.EventMode;
import io.khabar.model.EventPlace;
import io.khabar.model.NewsEvent;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.report.ArticleFacts;
import io.khabar.pipeline.events.report.EventDraft;
import io.khabar.text.Folding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One mention of an incident, as a sentence tells it. */
record Incident(
        Method method,
        EventMode mode,
        @Nullable Dated dated,
        @Nullable Place place,
        @Nullable Party attacker,
        @Nullable Party victim,
        @Nullable Toll killed,
        @Nullable Toll injured,
        Readers part,
        Span core) {
    private static final double BASE = 0.4;
    private static final double STEP = 0.15;

    /** What of two mentions of one incident is known together; this one leads. */
    Incident with(Incident other) {
        boolean counted = killed != null && killed.counted();
        boolean hurt = injured != null && injured.counted();
        return new Incident(
                method,
                mode,
                dated == null ? other.dated : dated,
                place == null || isVaguer(place, other.place) ? other.place : place,
                attacker == null ? other.attacker : attacker,
                victim == null ? other.victim : victim,
                counted ? killed : other.killed == null ? killed : other.killed,
                hurt ? injured : other.injured == null ? injured : other.injured,
                part,
                core);
    }

    private static boolean isVaguer(Place one, @Nullable Place two) {
        return two != null && two.precision() < one.precision();
    }

    Incident of(Method other) {
        return new Incident(other, mode, dated, place, attacker, victim, killed, injured, part, core);
    }

    double confidence() {
        double sure = BASE;
        sure += method.isDistinct() ? STEP : 0;
        sure += killed != null || injured != null ? STEP : 0;
        sure += place != null ? STEP : 0;
        sure += attacker != null || victim != null ? STEP : 0;
        return sure;
    }

    /** The place's entity, else its folded name. */
    String placeKey() {
        if (place == null) {
            return "";
        }
        String entity = place.entity();
        return entity == null ? Folding.fold(place.name(), part.reading().view().language()) : entity;
    }

    NewsEvent toEvent(ArticleFacts article) {
        Reading reading = part.reading();
        EventDate date = dated == null ? part.dates().ofArticle() : dated.date();
        EventDraft draft = new EventDraft(EventKind.CONFLICT_INCIDENT, mode, reading.evidence(core.from(), core.to()))
                .on(date)
                .at(place == null ? null : new EventPlace(place.entity(), place.name(), place.country(), place.precision()))
                .incident(new ConflictIncident(method.type(), method.subEvent(), figure(killed), figure(injured)))
                .confidence(confidence())
                .identifiedBy(List.of(method.type(), placeKey(), date == null ? "" : date.from().toString()))
                .summary(summary());
        add(draft, "attacker", attacker);
        add(draft, "victim", victim);
        support(draft, place == null ? null : place.span());
        support(draft, killed == null ? null : killed.span());
        support(draft, injured == null ? null : injured.span());
        support(draft, dated == null ? null : dated.span());
        return draft.of(article);
    }

    private static @Nullable Casualties figure(@Nullable Toll toll) {
        return toll == null || !toll.counted() ? null : toll.casualties();
    }

    private void add(EventDraft draft, String role, @Nullable Party party) {
        if (party != null) {
            draft.actor(new Actor(role, party.entity(), party.name(), party.country()), null);
            support(draft, party.span());
        }
    }

    /** A field taken from another sentence is supported by words outside the core; all lie in one part. */
    private void support(EventDraft draft, @Nullable Span span) {
        if (span != null && span.to() <= part.reading().size()) {
            draft.supportedBy(part.reading().evidence(span.from(), span.to()));
        }
    }

    private String summary() {
        StringBuilder line = new StringBuilder(method.subEvent());
        if (attacker != null) {
            line.append(" by ").append(attacker.name());
        }
        if (place != null) {
            line.append(" at ").append(place.name());
        }
        if (killed != null && killed.counted()) {
            line.append(", ").append(killed.best()).append(" killed");
        }
        if (injured != null && injured.counted()) {
            line.append(", ").append(injured.best()).append(" injured");
        }
        return line.toString();
    }
}
