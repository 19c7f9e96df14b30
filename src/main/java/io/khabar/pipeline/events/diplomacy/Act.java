package io.khabar.pipeline.events.diplomacy;

import io.khabar.model.Actor;
import io.khabar.model.Diplomacy;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mention of a meeting, an act or a protest.
 *
 * @param type PLOVER's
 * @param roles of the parties, as many as there are parties
 */
record Act(
        String type,
        String form,
        EventMode mode,
        List<Party> parties,
        List<String> roles,
        @Nullable Place place,
        @Nullable Dated dated,
        double confidence,
        Readers part,
        Evidence core) {

    /** What tells acts of one article apart. */
    String key() {
        return type + "|" + parties.stream().map(Party::key).sorted().collect(Collectors.joining("|")) + "|"
                + placeKey() + (mode == EventMode.BACKGROUND ? "|background" : "");
    }

    private String placeKey() {
        boolean counts = parties.isEmpty();
        return counts && place != null ? place.name() : "";
    }

    Act with(Act other) {
        boolean background = mode == EventMode.BACKGROUND && other.mode != EventMode.BACKGROUND;
        Act main = background ? other : this;
        Act side = background ? this : other;
        boolean dateless = main.dated == null && main.mode == side.mode;
        return new Act(
                main.type,
                main.form,
                main.mode,
                main.parties,
                main.roles,
                main.place == null ? side.place : main.place,
                dateless ? side.dated : main.dated,
                Math.max(confidence, other.confidence),
                main.part,
                main.core);
    }

    NewsEvent toEvent(ArticleFacts article) {
        EventDate date = dated != null
                ? dated.date()
                : mode == EventMode.BACKGROUND ? null : part.dates().ofArticle();
        EventDraft draft = new EventDraft(EventKind.DIPLOMACY, mode, core)
                .on(date)
                .at(place == null ? null : place.toEventPlace())
                .diplomacy(new Diplomacy(type, form))
                .confidence(confidence)
                .identifiedBy(identity(date))
                .summary(summary());
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            draft.actor(new Actor(roles.get(i), party.entity(), party.name(), party.country()), party.words());
        }
        addHostGovernment(draft);
        draft.supportedBy(place == null ? null : place.words());
        draft.supportedBy(dated == null ? null : dated.words());
        return draft.of(article);
    }

    /** A protest whose target the text does not name counts against the country where it takes place, as CAMEO codes it. */
    private void addHostGovernment(EventDraft draft) {
        boolean open = "PROTEST".equals(type) && !roles.contains("target");
        if (open && place != null && place.country() != null) {
            draft.actor(new Actor("target", null, place.name(), place.country()), place.words());
        }
    }

    /** Countries meet once a day; who of them was named first is chance. */
    private List<String> identity(@Nullable EventDate date) {
        List<String> parts = new ArrayList<>(List.of(type));
        parties.stream().map(Act::country).sorted().forEach(parts::add);
        if (parties.size() < 2 && place != null) {
            parts.add(place.entity() == null ? place.name() : place.entity());
        }
        parts.add(date == null ? "" : date.from().toString());
        return parts;
    }

    private static String country(Party party) {
        return party.country() == null ? party.key() : party.country();
    }

    private String summary() {
        String who = parties.stream().map(Party::name).collect(Collectors.joining(" – "));
        String where = place == null ? "" : " at " + place.name();
        return (type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT) + " (" + form + "): " + who + where)
                .strip();
    }
}
