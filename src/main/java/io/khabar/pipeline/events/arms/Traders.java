package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Kind;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parties of a sentence that may trade in arms, found by where they stand. */
final class Traders {
    static final int SUBJECT_REACH = 30;
    static final int ADJACENT = 2;
    private static final int SEIZED = 6;

    private final Reading reading;
    private final List<Party> parties;

    Traders(Reading reading, List<Party> parties) {
        this.reading = reading;
        this.parties = parties.stream().filter(Traders::mayTrade).toList();
    }

    /** States and armed groups trade in arms; the United Nations and people of no known country do not. */
    private static boolean mayTrade(Party party) {
        return party.country() != null || party.isArmedGroup();
    }

    /** In reading order. */
    List<Party> all() {
        return parties;
    }

    /** The party without a preposition right behind a token. */
    @Nullable Party bareFrom(int token) {
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

    /** Who does what a verb before the noun of trade says, {@code أرسلت إيران شحنة}; else the nearest party before it. */
    @Nullable Party doer(int operator) {
        boolean acts = reading.inForm(operator, Form.VERB) && !reading.has(operator, Tag.SEIZE);
        Party behind = acts ? bareFrom(reading.end(operator)) : null;
        return behind == null ? subject(operator) : behind;
    }

    /** Who does what is told from a token on: the nearest party before it that no preposition governs. */
    @Nullable Party subject(int token) {
        if (isSeized(token)) {
            return null;
        }
        if (reading.has(token - 1, Tag.RELATIVE)) {
            return reading.joined(token - 1) ? null : last(party -> party.span().to() == token - 1);
        }
        boolean trades = reading.hasAny(token, Tag.GIVE, Tag.GET, Tag.ARM, Tag.DEAL);
        Party behindVerb = trades ? null : bareFrom(reading.end(token));
        return behindVerb == null ? last(party -> mayLead(party, token)) : behindVerb;
    }

    private boolean mayLead(Party party, int token) {
        return isActor(party)
                && isBefore(party, token, SUBJECT_REACH)
                && !isAside(party.span().from(), token);
    }

    /** Who finds arms on their way is not who sent them. */
    private boolean isSeized(int token) {
        return reading.has(token, Tag.SEIZE) || reading.before(token, Tag.SEIZE, SEIZED) >= 0;
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

    @Nullable Party adjective(int token) {
        return first(party -> party.kind() == Kind.ADJECTIVE && isBehind(party, token, ADJACENT));
    }

    /** {@code لمصر والأردن}: who else receives the same. */
    @Nullable Party alsoTo(Roles roles) {
        Party one = roles.recipient();
        if (one == null) {
            return null;
        }
        int next = one.span().to();
        return first(party -> party.span().from() == next
                && isJoined(party)
                && party.kind() == Kind.COUNTRY
                && (roles.supplier() == null
                        || !party.key().equals(roles.supplier().key())));
    }

    /** Whether و stands before a party: within its token, and outside its words. */
    private boolean isJoined(Party party) {
        int from = party.span().from();
        return reading.joined(from)
                || reading.view().start(from) < party.words().start();
    }

    static boolean isBehind(Party party, int token, int reach) {
        return party.span().from() >= token && party.span().from() < token + reach;
    }

    static boolean isBefore(Party party, int token, int reach) {
        return party.span().to() <= token && party.span().to() > token - reach;
    }

    @Nullable Party first(Predicate<Party> wanted) {
        return parties.stream().filter(wanted).findFirst().orElse(null);
    }

    @Nullable Party last(Predicate<Party> wanted) {
        return parties.stream()
                .filter(wanted)
                .max(Comparator.comparingInt(party -> party.span().from()))
                .orElse(null);
    }
}
