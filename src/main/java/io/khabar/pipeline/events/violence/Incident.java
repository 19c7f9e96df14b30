package io.khabar.pipeline.events.violence;

import io.khabar.model.Actor;
import io.khabar.model.Casualties;
import io.khabar.model.ConflictIncident;
import io.khabar.model.EventDate;
import io.khabar.model.EventKind;
import io.khabar.model.EventMode;
import io.khabar.model.Evidence;
import io.khabar.model.NewsEvent;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.report.ArticleFacts;
import io.khabar.pipeline.events.report.EventDraft;
import io.khabar.text.Folding;
import java.util.List;
import java.util.stream.Stream;
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
        List<Evidence> evidence) {
    private static final double BASE = 0.4;
    private static final double STEP = 0.15;
    private static final int MOST_EVIDENCE = 12;

    /** What of two mentions of one incident is known together; this one leads. */
    Incident with(Incident other) {
        return new Incident(
                method,
                mode,
                or(dated, other.dated),
                narrower(place, other.place),
                or(attacker, other.attacker),
                or(victim, other.victim),
                surer(killed, other.killed),
                surer(injured, other.injured),
                part,
                both(evidence, other.evidence));
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T two) {
        return one == null ? two : one;
    }

    private static @Nullable Toll surer(@Nullable Toll one, @Nullable Toll two) {
        return one != null && (one.counted() || two == null) ? one : or(two, one);
    }

    private static List<Evidence> both(List<Evidence> one, List<Evidence> two) {
        return Stream.concat(one.stream(), two.stream())
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
    }

    private static @Nullable Place narrower(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return or(one, other);
        }
        return isVaguer(one, other) ? other.within(one) : one.within(other);
    }

    private static boolean isVaguer(Place one, @Nullable Place two) {
        return two != null && two.width() < one.width();
    }

    Incident of(Method other) {
        return new Incident(other, mode, dated, place, attacker, victim, killed, injured, part, evidence);
    }

    /** Whether an English text gives it a day long ago. */
    boolean isLongPast() {
        return mode == EventMode.BACKGROUND && dated != null && part.reading().isSubjectFirst();
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
        EventDate date = dated == null ? undated() : dated.date();
        EventDraft draft = new EventDraft(EventKind.CONFLICT_INCIDENT, mode, evidence.get(0))
                .on(date)
                .at(place == null ? null : place.toEventPlace())
                .incident(new ConflictIncident(method.type(), method.subEvent(), figure(killed), figure(injured)))
                .confidence(confidence())
                .identifiedBy(List.of(
                        method.type(),
                        placeKey(),
                        date == null ? "" : date.from().toString()))
                .summary(summary());
        add(draft, "attacker", attacker);
        addVictim(draft);
        draft.supportedBy(place == null ? null : place.words());
        draft.supportedBy(dated == null ? null : dated.words());
        evidence.forEach(draft::supportedBy);
        return draft.of(article);
    }

    /** The article's day, but in English not for what it only recalls. */
    private @Nullable EventDate undated() {
        boolean recalled = mode == EventMode.BACKGROUND && part.reading().isSubjectFirst();
        return recalled ? null : part.dates().ofArticle();
    }

    private static @Nullable Casualties figure(@Nullable Toll toll) {
        return toll == null || !toll.counted() ? null : toll.casualties();
    }

    private static void add(EventDraft draft, String role, @Nullable Party party) {
        if (party != null) {
            draft.actor(new Actor(role, party.entity(), party.name(), party.country()), party.words());
        }
    }

    /** Victims whose country the text does not name count for the country where it happened, as CAMEO codes them. */
    private void addVictim(EventDraft draft) {
        String here = place == null ? null : place.country();
        Evidence words = victim == null ? countedWords() : victim.words();
        if (here == null || words == null || (victim != null && victim.isKnown())) {
            add(draft, "victim", victim);
        } else {
            draft.actor(new Actor("victim", null, words.text(), here), words);
        }
    }

    private @Nullable Evidence countedWords() {
        return killed == null || !killed.counted() ? null : part.reading().evidence(killed.span());
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
