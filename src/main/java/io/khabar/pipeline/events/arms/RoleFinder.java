package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds supplier and recipient around a word of trade, by prepositions, word order and adjectives. */
final class RoleFinder {
    private static final int OBJECT_REACH = 25;
    private static final int NEAR = 3;
    private static final int INSIDE = 6;
    private static final Set<Link> SOURCES = Set.of(Link.FROM, Link.BY);

    private final Reading reading;
    private final Traders traders;

    RoleFinder(Reading reading, List<Party> parties) {
        this.reading = reading;
        this.traders = new Traders(reading, parties);
    }

    /** The roles of a trade; {@code operator} is the first word before it that speaks of the same deal. */
    Roles of(Trade trade, List<Weapon> weapons, int operator) {
        Roles roles = switch (trade.tag()) {
            case GIVE, ARM -> trade.isVerb() ? giveVerb(trade, operator) : giveNoun(trade, operator);
            case GET -> get(trade, operator);
            case SEIZE -> seized(trade);
            default -> deal(trade, operator);
        };
        Roles sides = roles.apart().isComplete() ? Roles.UNKNOWN : new Sides(reading, traders.all()).of(trade, weapons);
        return sides.isComplete() ? sides : orByWeapon(roles.apart(), trade, weapons);
    }

    private Roles orByWeapon(Roles roles, Trade trade, List<Weapon> weapons) {
        Roles made = roles.or(new Roles(byAdjective(trade, weapons), null)).apart();
        return trade.isVerb() ? made : boughtFromMaker(made, weapons);
    }

    /** {@code مصر طالبت بإتمام صفقة الأباتشي}: the only party to a deal in what another country makes buys it. */
    private static Roles boughtFromMaker(Roles roles, List<Weapon> weapons) {
        Party only = roles.supplier();
        if (only == null || roles.recipient() != null) {
            return roles;
        }
        boolean foreign = weapons.stream()
                .anyMatch(weapon -> weapon.maker() != null && !weapon.maker().equals(only.country()));
        return foreign ? new Roles(null, only) : roles;
    }

    private Roles giveVerb(Trade trade, int operator) {
        Party to = linkedBehind(trade, Link.TO);
        Party subject = traders.subject(operator);
        Party first = traders.bareFrom(trade.span().to());
        if (first == null) {
            return new Roles(subject, to);
        }
        Party second = traders.bareFrom(first.span().to());
        if (second != null) {
            return new Roles(first, second);
        }
        boolean objectOnly =
                subject != null && !subject.key().equals(first.key()) && to == null && isNear(subject, trade);
        return objectOnly ? new Roles(subject, first) : new Roles(first, to);
    }

    private boolean isNear(Party subject, Trade trade) {
        return trade.at() - subject.span().to() <= Traders.ADJACENT * 4 && !reading.joined(trade.at());
    }

    private Roles giveNoun(Trade trade, int operator) {
        Party to = linkedBehind(trade, Link.TO);
        Party owner = traders.bareFrom(trade.span().to());
        Party source = source(trade);
        Party subject = source == null ? traders.doer(operator) : source;
        if (owner != null) {
            return to == null ? new Roles(subject, owner) : new Roles(owner, to);
        }
        if (to != null) {
            return new Roles(subject, to);
        }
        return reading.has(operator, Tag.GET) ? got(source, operator) : received(trade, operator, subject);
    }

    /** {@code تسلم لبنان شحنة من فرنسا}: who does it receives. */
    private Roles got(@Nullable Party source, int operator) {
        return new Roles(source == null ? sender(operator) : source, traders.doer(operator));
    }

    /** {@code طلبت بغداد من موسكو تزويدها}, {@code تسلم لبنان شحنة من فرنسا}. */
    private @Nullable Party sender(int operator) {
        return traders.first(
                party -> SOURCES.contains(party.link()) && Traders.isBehind(party, operator, OBJECT_REACH));
    }

    /** {@code توقيع عقد مع قطر لبيع …}, {@code وصلت إلى الجزائر دفعة …}, {@code تسليح العشائر في العراق}. */
    private Roles received(Trade trade, int operator, @Nullable Party subject) {
        if (trade.tag() == Tag.ARM) {
            return new Roles(
                    subject,
                    traders.first(party -> party.link() == Link.IN
                            && Traders.isBehind(party, trade.span().to(), INSIDE)));
        }
        Party partner = subject == null ? null : traders.last(party -> isSignedWith(party, trade));
        return new Roles(subject, partner == null ? traders.last(party -> isReached(party, operator)) : partner);
    }

    private static boolean isReached(Party party, int operator) {
        return party.link() == Link.TO && Traders.isBefore(party, operator, Traders.ADJACENT);
    }

    private boolean isSignedWith(Party party, Trade trade) {
        int from = party.span().from();
        boolean signed = reading.before(from, Tag.DEAL, NEAR) >= 0 || reading.before(from, Tag.SIGN, NEAR) >= 0;
        return party.link() == Link.WITH && signed && Traders.isBefore(party, trade.at(), OBJECT_REACH);
    }

    /** Who finds arms on their way neither sends nor orders them. */
    private Roles seized(Trade trade) {
        return new Roles(source(trade), linkedBehind(trade, Link.TO));
    }

    private Roles get(Trade trade, int operator) {
        Party offered = offeredTo(trade, operator);
        if (offered != null) {
            return new Roles(traders.subject(operator), offered);
        }
        Party first = traders.bareFrom(trade.span().to());
        Party recipient = first == null ? traders.subject(operator) : first;
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
        return traders.first(party -> (party.link() == Link.ON || party.link() == Link.TO)
                && Traders.isBehind(party, reading.end(operator), OBJECT_REACH)
                && party.span().to() <= trade.at());
    }

    private Roles deal(Trade trade, int operator) {
        Party to = dealtTo(trade);
        Party signer = signer(trade);
        Party subject = signer == null ? traders.doer(operator) : signer;
        if (to != null) {
            return new Roles(subject == null ? traders.bareFrom(trade.span().to()) : subject, to);
        }
        Party partner = linkedAround(trade, Link.WITH);
        return partner == null ? new Roles(subject, null) : dealtWith(trade, subject, partner);
    }

    /** {@code العقود الروسية مع العراق}; else who deals with somebody buys. */
    private Roles dealtWith(Trade trade, @Nullable Party subject, Party partner) {
        Party named = traders.adjective(trade.span().to());
        if (named != null && !named.key().equals(partner.key())) {
            return new Roles(named, partner);
        }
        return subject == null ? Roles.UNKNOWN : new Roles(partner, subject);
    }

    private @Nullable Party dealtTo(Trade trade) {
        Party to = linkedBehind(trade, Link.TO);
        return to == null && trade.tag() == Tag.OFFER ? linkedBehind(trade, Link.ON) : to;
    }

    /** {@code الصفقة التي أبرمتها مصر مع فرنسا}. */
    private @Nullable Party signer(Trade trade) {
        int sign = reading.after(trade.at(), Tag.SIGN, NEAR);
        return sign < 0 ? null : traders.bareFrom(reading.end(sign));
    }

    private @Nullable Party source(Trade trade) {
        return traders.first(party -> SOURCES.contains(party.link())
                && Traders.isBehind(party, trade.span().to(), OBJECT_REACH));
    }

    private @Nullable Party linkedBehind(Trade trade, Link link) {
        return traders.first(party ->
                party.link() == link && Traders.isBehind(party, trade.span().to(), OBJECT_REACH));
    }

    private @Nullable Party linkedAround(Trade trade, Link link) {
        Party behind = linkedBehind(trade, link);
        return behind != null
                ? behind
                : traders.last(
                        party -> party.link() == link && Traders.isBefore(party, trade.at(), Traders.SUBJECT_REACH));
    }

    /** {@code الرافال الفرنسية}, {@code الصفقة الفرنسية}, {@code مصدرها إيران}. */
    private @Nullable Party byAdjective(Trade trade, List<Weapon> weapons) {
        for (Weapon weapon : weapons) {
            Span span = weapon.span();
            Party party = traders.adjective(span.to());
            if (party != null) {
                return party;
            }
        }
        Party made = traders.first(party ->
                reading.has(reading.start(Math.max(0, party.span().from() - 1)), Tag.MAKER));
        if (made != null) {
            return made;
        }
        return trade.tag() == Tag.ARM ? null : traders.adjective(trade.span().to());
    }

    /** Who else receives the same, if anybody. */
    @Nullable Party alsoTo(Roles roles) {
        return traders.alsoTo(roles);
    }
}
