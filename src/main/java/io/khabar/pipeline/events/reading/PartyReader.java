package io.khabar.pipeline.events.reading;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Evidence;
import io.khabar.pipeline.events.reading.Party.Kind;
import io.khabar.pipeline.events.reading.Party.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds parties: named countries, groups and people, and heads such as {@code القوات} or {@code troops} with the adjective
 * or name that says whose they are.
 */
public final class PartyReader {
    private static final int REACH = 5;
    private static final int MOST_UNKNOWN = 2;

    private final Reading reading;
    private final Adjectives adjectives;
    private final EnglishParties english;
    private final OfficeCountries countries;

    public PartyReader(Reading reading) {
        this.reading = reading;
        this.adjectives = new Adjectives(reading);
        this.english = new EnglishParties(reading);
        this.countries = new OfficeCountries(reading);
    }

    /** All parties of a span in reading order. */
    public List<Party> in(Span span) {
        return in(span, i -> at(i, span));
    }

    /** The same where aircraft, ships and tanks are goods and act for nobody. */
    public List<Party> traders(Span span) {
        return in(span, i -> reading.has(i, Tag.WEAPON) ? null : at(i, span));
    }

    private static List<Party> in(Span span, IntFunction<@Nullable Party> at) {
        List<Party> parties = new ArrayList<>();
        int i = span.from();
        while (i < span.to()) {
            Party party = at.apply(i);
            if (party == null) {
                i++;
            } else {
                parties.add(party);
                i = Math.max(i + 1, party.span().to());
            }
        }
        return parties;
    }

    /** The party that begins at the token. */
    public @Nullable Party at(int i, Span within) {
        Mention mention = namedAt(i);
        if (mention != null && isLatin()) {
            return english.isOnlyQualified(mention) ? null : adjectiveFirst(mention, within);
        }
        Kind head = head(i);
        if (mention == null) {
            return head == null ? null : headed(i, head, within);
        }
        boolean ownName = mention.entity().kind() != EntityKind.COUNTRY;
        return head == null || ownName ? named(mention) : headed(i, head, mention, within);
    }

    /** {@code عراقيان}: a nationality is both the head and whose it is. */
    private Party headed(int i, Kind head, Mention mention, Span within) {
        return head == Kind.PEOPLE ? owned(i, head, mention, new Span(i, mention.to())) : headed(i, head, within);
    }

    private @Nullable Mention namedAt(int i) {
        Mention mention = reading.mention(i);
        return mention != null && mention.from() == i && isParty(mention) ? mention : null;
    }

    private boolean isLatin() {
        return !adjectives.follow();
    }

    private boolean isParty(Mention mention) {
        Entity entity = mention.entity();
        return switch (entity.kind()) {
            case COUNTRY, ARMED_GROUP, ORGANISATION, PERSON -> true;
            case PLACE -> isSeatOfPower(entity) && reading.end(mention.from()) <= mention.to() && !isPlaced(mention);
            default -> false;
        };
    }

    private static boolean isSeatOfPower(Entity place) {
        return "capital".equals(place.category()) || place.name().startsWith("Washington");
    }

    /** A capital behind a word for a place or inside is a place. */
    private boolean isPlaced(Mention mention) {
        int before = mention.from() - 1;
        return reading.hasAny(before, Tag.IN, Tag.PLACE_HEAD, Tag.NEAR, Tag.DIRECTION);
    }

    private Party named(Mention mention) {
        Entity entity = mention.entity();
        boolean adjective = entity.kind() == EntityKind.COUNTRY && adjectives.is(mention);
        Kind kind = adjective ? ofAdjective(mention) : kind(entity.kind());
        String country = entity.country() == null ? countries.of(entity.id()) : entity.country();
        Span span = new Span(mention.from(), mention.to());
        Link link = Links.before(reading, mention.from(), mention);
        return new Party(kind, mention.evidence(), entity.id(), country, link, span);
    }

    /** {@code خمسة بريطانيين}: a nationality in the plural are people. */
    private Kind ofAdjective(Mention mention) {
        boolean plural =
                adjectives.follow() && adjectives.isPeople(mention) && reading.has(mention.from() - 1, Tag.NUMBER);
        return plural ? Kind.PEOPLE : Kind.ADJECTIVE;
    }

    private static Kind kind(EntityKind kind) {
        return switch (kind) {
            case ARMED_GROUP, ORGANISATION -> Kind.GROUP;
            case PERSON -> Kind.PERSON;
            default -> Kind.COUNTRY;
        };
    }

    private @Nullable Kind head(int i) {
        if (reading.has(i, Tag.FORCE)) {
            return Kind.FORCE;
        }
        if (reading.hasAny(i, Tag.STATE_HEAD, Tag.OFFICE, Tag.COUNTERPART)) {
            return Kind.STATE;
        }
        return reading.hasAny(i, Tag.PERSON, Tag.PROTESTER) ? Kind.PEOPLE : null;
    }

    /** A head and what follows it up to the name or adjective that says whose it is. */
    private Party headed(int i, Kind kind, Span within) {
        int end = reading.end(i);
        int last = Math.min(within.to(), end + REACH);
        Mention owner = null;
        int k = end;
        while (k < last && owner == null && mayDescribe(k, kind)) {
            owner = namedAt(k);
            k = reading.end(k);
        }
        int to = owner == null ? endOfPlainNoun(end, within) : owner.to();
        return extended(owned(i, kind, owner, new Span(i, to)), within);
    }

    /** What may stand between a head and its owner: adjectives, and behind armies and offices further heads. */
    private boolean mayDescribe(int k, Kind kind) {
        boolean origin = english.isOrigin(k, kind);
        if (origin || !continuesNoun(k)) {
            return origin;
        }
        if (namedAt(k) != null) {
            return true;
        }
        boolean further = kind != Kind.PEOPLE && reading.hasAny(k, Tag.FORCE, Tag.STATE_HEAD, Tag.OFFICE);
        return further || reading.senses(k).isEmpty() || reading.has(k, Tag.DESCRIBES, "adjective");
    }

    private int endOfPlainNoun(int end, Span within) {
        return end < within.to() && reading.has(end, Tag.UNNAMED) ? reading.end(end) : end;
    }

    private Party owned(int i, Kind kind, @Nullable Mention owner, Span span) {
        Link link = Links.before(reading, i, null);
        Evidence words = reading.evidence(span.from(), span.to());
        if (owner == null) {
            return new Party(kind, words, null, null, link, span);
        }
        Entity entity = owner.entity();
        boolean group = entity.kind() == EntityKind.ARMED_GROUP || entity.kind() == EntityKind.ORGANISATION;
        boolean ownName = group && kind == Kind.FORCE;
        return new Party(ownName ? Kind.GROUP : kind, words, entity.id(), entity.country(), link, span);
    }

    /** {@code الرئيس الروسي فلاديمير بوتين}: the named person behind the office is part of it. */
    private Party extended(Party party, Span within) {
        int to = party.span().to();
        Mention next = to < within.to() && continuesNoun(to) ? reading.mention(to) : null;
        if (next == null || next.from() != to || next.entity().kind() != EntityKind.PERSON) {
            return party;
        }
        Entity person = next.entity();
        String country = party.country() == null ? person.country() : party.country();
        Span span = new Span(party.span().from(), next.to());
        return new Party(Kind.PERSON, next.evidence(), person.id(), country, party.link(), span);
    }

    /** Whether a noun may go on at the token: no punctuation, preposition or verb stands there. */
    private boolean continuesNoun(int k) {
        if (!reading.continues(k) || (reading.gapAfter(k - 1) & ~Gap.QUOTE & ~Gap.DASH) != 0) {
            return false;
        }
        boolean little = reading.hasAny(
                k,
                Tag.FROM,
                Tag.TO,
                Tag.WITH,
                Tag.BY,
                Tag.ON,
                Tag.AGAINST,
                Tag.IN,
                Tag.RELATIVE,
                Tag.CLAUSE,
                Tag.RESULT);
        return !little && !reading.joined(k) && !isVerb(k);
    }

    private boolean isVerb(int k) {
        return reading.inForm(k, Form.VERB);
    }

    /** Where a head may stand: past {@code 's} or {@code -led}, and behind that or an adjective past unknown words. */
    private int headFrom(Mention mention, Span within) {
        int at = english.afterLink(mention, within);
        boolean owns = at > mention.to() || adjectives.is(mention);
        int last = Math.min(within.to(), at + MOST_UNKNOWN + 1);
        for (int k = at; owns && k < last && continuesNoun(k); k++) {
            if (head(k) != null) {
                return k;
            }
            owns = reading.senses(k).isEmpty() && reading.mention(k) == null;
        }
        return at;
    }

    /** {@code Turkish warplanes}, {@code US defence ministry}: the heads follow. */
    private Party adjectiveFirst(Mention mention, Span within) {
        Party owner = named(mention);
        int to = mention.to();
        Kind kind = owner.kind();
        int at = headFrom(mention, within);
        while (at < within.to() && at < mention.to() + REACH && continuesNoun(at) && head(at) != null) {
            Kind next = head(at);
            kind = next == null ? kind : next;
            to = reading.end(at);
            at = to;
        }
        if (to == mention.to()) {
            return owner;
        }
        Span span = new Span(mention.from(), to);
        boolean group = owner.kind() == Kind.GROUP;
        return extended(
                new Party(
                        group ? Kind.GROUP : kind,
                        reading.evidence(span.from(), span.to()),
                        owner.entity(),
                        owner.country(),
                        owner.link(),
                        span),
                within);
    }
}
