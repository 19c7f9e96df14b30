package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Kind;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds supplier and recipient around a word of trade, by prepositions, word order and adjectives. */
final class RoleFinder {
    private static final int SUBJECT_REACH = 30;
    private static final int ADJACENT = 2;
    private static final int OBJECT_REACH = 25;
    private static final Set<Link> SOURCES = Set.of(Link.FROM, Link.BY);

    private final Reading reading;
    private final List<Party> parties;

    RoleFinder(Reading reading, List<Party> parties) {
        this.reading = reading;
        this.parties = parties.stream().filter(RoleFinder::mayTrade).toList();
    }

    /** States and armed groups trade in arms; the United Nations and people of no known country do not. */
    private static boolean mayTrade(Party party) {
        String entity = party.entity();
        boolean armed = entity != null && entity.startsWith("armed-group/");
        return party.country() != null || armed;
    }

    /** The roles of a trade; {@code operator} is the first word before it that speaks of the same deal. */
    Roles of(Trade trade, List<Weapon> weapons, int operator) {
        Roles roles = switch (trade.tag()) {
            case GIVE, ARM -> trade.isVerb() ? giveVerb(trade, operator) : giveNoun(trade, operator);
            case GET -> get(trade, operator);
            default -> deal(trade, operator);
        };
        Roles sides = roles.apart().isComplete() ? Roles.UNKNOWN : new Sides(reading, parties).of(trade, weapons);
        return sides.isComplete()
                ? sides
                : roles.apart().or(new Roles(byAdjective(trade, weapons), null)).apart();
    }

    private Roles giveVerb(Trade trade, int operator) {
        Party to = linkedBehind(trade, Link.TO);
        Party subject = subject(operator);
        Party first = bareFrom(trade.span().to());
        if (first == null) {
            return new Roles(subject, to);
        }
        Party second = bareFrom(first.span().to());
        if (second != null) {
            return new Roles(first, second);
        }
        boolean objectOnly =
                subject != null && !subject.key().equals(first.key()) && to == null && isNear(subject, trade);
        return objectOnly ? new Roles(subject, first) : new Roles(first, to);
    }

    private boolean isNear(Party subject, Trade trade) {
        return trade.at() - subject.span().to() <= ADJACENT * 4 && !reading.joined(trade.at());
    }

    private Roles giveNoun(Trade trade, int operator) {
        Party to = linkedBehind(trade, Link.TO);
        Party owner = bareFrom(trade.span().to());
        Party source = source(trade);
        Party subject = source == null ? subject(operator) : source;
        if (owner == null) {
            return new Roles(subject, to);
        }
        return to == null ? new Roles(subject, owner) : new Roles(owner, to);
    }

    private Roles get(Trade trade, int operator) {
        Party offered = offeredTo(trade, operator);
        if (offered != null) {
            return new Roles(subject(operator), offered);
        }
        Party first = bareFrom(trade.span().to());
        Party recipient = first == null ? subject(operator) : first;
        Party source = source(trade);
        Party partner = source == null ? linkedAround(trade, Link.WITH) : source;
        Party to = "join".equals(trade.sense().value()) ? linkedBehind(trade, Link.TO) : null;
        return new Roles(partner, to == null ? recipient : to);
    }

    /** {@code عرضت واشنطن على أنقرة شراء …}: who offers somebody a purchase sells. */
    private @Nullable Party offeredTo(Trade trade, int operator) {
        if (operator >= trade.at() || !reading.has(operator, Tag.OFFER)) {
            return null;
        }
        return first(party -> (party.link() == Link.ON || party.link() == Link.TO)
                && isBehind(party, reading.end(operator), OBJECT_REACH)
                && party.span().to() <= trade.at());
    }

    private Roles deal(Trade trade, int operator) {
        Party to = linkedBehind(trade, Link.TO);
        to = to == null && trade.tag() == Tag.OFFER ? linkedBehind(trade, Link.ON) : to;
        Party subject = subject(operator);
        if (to != null) {
            return new Roles(subject == null ? bareFrom(trade.span().to()) : subject, to);
        }
        Party partner = linkedAround(trade, Link.WITH);
        boolean buys = partner != null && subject != null;
        return buys ? new Roles(partner, subject) : new Roles(subject, null);
    }

    private @Nullable Party source(Trade trade) {
        return first(party ->
                SOURCES.contains(party.link()) && isBehind(party, trade.span().to(), OBJECT_REACH));
    }

    private @Nullable Party linkedBehind(Trade trade, Link link) {
        return first(
                party -> party.link() == link && isBehind(party, trade.span().to(), OBJECT_REACH));
    }

    private @Nullable Party linkedAround(Trade trade, Link link) {
        Party behind = linkedBehind(trade, link);
        return behind != null
                ? behind
                : last(party -> party.link() == link && isBefore(party, trade.at(), SUBJECT_REACH));
    }

    /** The party without a preposition right behind a token. */
    private @Nullable Party bareFrom(int token) {
        return first(party -> isActor(party)
                && party.span().from() >= token
                && party.span().from() < token + ADJACENT
                && isUnbroken(token, party.span().from()));
    }

    private boolean isUnbroken(int from, int to) {
        for (int k = from; k < to; k++) {
            if (reading.hasAny(k, Tag.WEAPON, Tag.NUMBER, Tag.FROM, Tag.TO, Tag.IN)) {
                return false;
            }
        }
        return true;
    }

    /** Who does what is told from a token on: the nearest party before it that no preposition governs. */
    private @Nullable Party subject(int token) {
        if (reading.has(token - 1, Tag.RELATIVE)) {
            return last(party -> party.span().to() == token - 1);
        }
        Party behindVerb = bareFrom(reading.end(token));
        if (behindVerb != null && !reading.hasAny(token, Tag.GIVE, Tag.GET, Tag.ARM, Tag.DEAL)) {
            return behindVerb;
        }
        return last(party -> isActor(party)
                && isBefore(party, token, SUBJECT_REACH)
                && !isAside(party.span().from(), token));
    }

    /** Whether a token stands in a relative clause that a comma closes before another: {@code واشنطن التي تخشى …، أن عرضت}. */
    private boolean isAside(int token, int other) {
        int relative = reading.before(token, Tag.RELATIVE, SUBJECT_REACH);
        if (relative < 0) {
            return false;
        }
        return !hasComma(relative, token) && hasComma(token, other);
    }

    private boolean hasComma(int from, int to) {
        for (int k = from; k < to; k++) {
            if ((reading.gapAfter(k) & Gap.COMMA) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActor(Party party) {
        return party.link() == Link.NONE && party.kind() != Kind.ADJECTIVE;
    }

    /** {@code الرافال الفرنسية}, {@code الصفقة الفرنسية}, {@code مصدرها إيران}. */
    private @Nullable Party byAdjective(Trade trade, List<Weapon> weapons) {
        for (Weapon weapon : weapons) {
            Span span = weapon.span();
            Party party =
                    first(candidate -> candidate.kind() == Kind.ADJECTIVE && isBehind(candidate, span.to(), ADJACENT));
            if (party != null) {
                return party;
            }
        }
        Party made = first(party ->
                reading.has(reading.start(Math.max(0, party.span().from() - 1)), Tag.MAKER));
        if (made != null) {
            return made;
        }
        return first(party ->
                party.kind() == Kind.ADJECTIVE && isBehind(party, trade.span().to(), ADJACENT));
    }

    private static boolean isBehind(Party party, int token, int reach) {
        return party.span().from() >= token && party.span().from() < token + reach;
    }

    private static boolean isBefore(Party party, int token, int reach) {
        return party.span().to() <= token && party.span().to() > token - reach;
    }

    private @Nullable Party first(Predicate<Party> wanted) {
        return parties.stream().filter(wanted).findFirst().orElse(null);
    }

    private @Nullable Party last(Predicate<Party> wanted) {
        return parties.stream()
                .filter(wanted)
                .max(Comparator.comparingInt(party -> party.span().from()))
                .orElse(null);
    }
}
