package io.khabar.pipeline.events.diplomacy;

import io.khabar.model.EntityKind;
import io.khabar.model.EventMode;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Mention;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Kind;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds meetings and acts between two parties, and names of processes. */
final class ActReader {
    private static final int BEFORE = 16;
    private static final int BEHIND = 22;
    private static final int SOUGHT = 4;
    private static final double MEETING = 0.75;
    private static final double ACT = 0.6;
    private static final double PROCESS = 0.5;
    private static final List<String> MUTUAL = List.of("participant", "participant");
    private static final List<String> MUTUAL_TYPES = List.of("CONSULT", "AGREE", "COOPERATE");
    private static final Set<Kind> DOERS = Set.of(Kind.COUNTRY, Kind.GROUP, Kind.PERSON, Kind.STATE);

    private final Readers readers;
    private final Reading reading;
    private final EnglishPairs english;

    ActReader(Readers readers) {
        this.readers = readers;
        this.reading = readers.reading();
        this.english = new EnglishPairs(reading);
    }

    List<Act> read(Span span, List<Party> parties) {
        List<Act> acts = new ArrayList<>();
        List<Party> doers = parties.stream()
                .filter(party -> DOERS.contains(party.kind()) && party.isKnown())
                .toList();
        for (int i = span.from(); i < span.to(); i = reading.end(i)) {
            Act act = at(i, span, doers);
            if (act != null) {
                acts.add(act);
            }
        }
        return acts;
    }

    private @Nullable Act at(int i, Span span, List<Party> parties) {
        Sense meet = reading.sense(i, Tag.MEET);
        if (meet != null) {
            return meeting(i, meet, span, parties);
        }
        Sense act = reading.sense(i, Tag.ACT);
        if (act != null) {
            return act(i, act, span, parties);
        }
        return reading.has(i, Tag.PROCESS) ? process(i) : null;
    }

    private @Nullable Act meeting(int i, Sense sense, Span span, List<Party> parties) {
        List<Party> both = reading.isSubjectFirst() && isSought(i, sense) ? List.of() : two(i, parties, sense);
        return both.isEmpty() ? null : act(i, sense.value(), span, both, MUTUAL);
    }

    private @Nullable Act act(int i, Sense sense, Span span, List<Party> parties) {
        if (isSought(i, sense)) {
            return null;
        }
        List<Party> both = two(i, parties, sense);
        if (both.isEmpty()) {
            return null;
        }
        boolean suffered = reading.isSubjectFirst() && english.isSuffered(i, both);
        List<String> roles =
                isMutual(sense) ? MUTUAL : suffered ? List.of("target", "source") : List.of("source", "target");
        return act(i, sense.value(), span, both, roles);
    }

    private static boolean isMutual(Sense sense) {
        return MUTUAL_TYPES.stream().anyMatch(sense.value()::startsWith);
    }

    private boolean isSought(int i, Sense sense) {
        return !sense.is(Form.VERB) && reading.before(i, Tag.SOUGHT, SOUGHT) >= 0;
    }

    /** The doer before or right behind the word, and the one it is done with or to. */
    private List<Party> two(int i, List<Party> parties, Sense sense) {
        if (reading.isSubjectFirst()) {
            return english.of(i, sense, isMutual(sense), parties);
        }
        List<Party> near = parties.stream()
                .filter(party ->
                        party.span().from() >= i - BEFORE && party.span().from() <= i + BEHIND)
                .toList();
        Party first = null;
        for (Party party : near) {
            if (first == null) {
                first = mayLead(party, i, sense) ? party : null;
            } else if (isOther(first, party) && mayFollow(party)) {
                return List.of(first, party);
            }
        }
        return List.of();
    }

    private static boolean mayLead(Party party, int i, Sense sense) {
        if (party.span().from() > i) {
            boolean verb = sense.is(Form.VERB);
            return party.link() == (verb ? Link.NONE : party.link());
        }
        return party.link() == Link.NONE;
    }

    private static boolean mayFollow(Party party) {
        return party.link() != Link.FROM && party.link() != Link.BY;
    }

    static boolean isOther(Party one, Party two) {
        String first = one.country();
        String second = two.country();
        boolean unknown = first == null || second == null;
        return unknown ? !one.key().equals(two.key()) : !java.util.Objects.equals(first, second);
    }

    private @Nullable Act act(int i, String value, Span span, List<Party> both, List<String> roles) {
        Dated dated = readers.dates().near(i, span, readers.modes().isAhead(i));
        EventMode mode = readers.modes().at(i, dated == null ? null : dated.date());
        if (mode == null) {
            return null;
        }
        int bar = value.indexOf('|');
        int from = Math.min(i, both.get(0).span().from());
        int to = Math.max(
                reading.end(i),
                Math.max(both.get(0).span().to(), both.get(1).span().to()));
        Place place = place(new Span(from, Math.min(span.to(), to + BEFORE)), both);
        return new Act(
                value.substring(0, bar),
                value.substring(bar + 1),
                mode,
                both,
                roles,
                place,
                dated,
                value.startsWith("CONSULT") ? MEETING : ACT,
                readers,
                reading.evidence(from, to));
    }

    /** A town behind a preposition; a country only where it takes no part. */
    private @Nullable Place place(Span span, List<Party> both) {
        for (Place place : readers.places().in(span)) {
            boolean inside = reading.hasAny(place.span().from() - 1, Tag.IN) || place.precision() < 3;
            boolean party =
                    both.stream().anyMatch(one -> one.span().has(place.span().from()));
            if (inside && !party) {
                return place;
            }
        }
        return null;
    }

    /** {@code صيغة أستانا}, {@code مذكرة سوتشي}: something known by the place it was made in. */
    private @Nullable Act process(int i) {
        int next = reading.end(i);
        Mention mention = reading.continues(next) ? reading.mention(next) : null;
        if (mention == null || mention.from() != next || mention.entity().kind() != EntityKind.PLACE) {
            return null;
        }
        Place place = new Place(
                mention.evidence(), mention.entity().id(), mention.entity().country(), 1, new Span(next, mention.to()));
        Sense sense = reading.sense(i, Tag.PROCESS);
        String type = sense == null || sense.value().isEmpty() ? "CONSULT" : sense.value();
        return new Act(
                type,
                "process",
                EventMode.BACKGROUND,
                List.of(),
                List.of(),
                place,
                null,
                PROCESS,
                readers,
                reading.evidence(i, mention.to()));
    }
}
