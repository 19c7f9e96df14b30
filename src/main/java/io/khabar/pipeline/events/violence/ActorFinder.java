package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Kind;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds who attacked and who was attacked, among the parties of an incident's words. */
final class ActorFinder {
    private static final Set<Kind> ARMED = Set.of(Kind.FORCE, Kind.GROUP, Kind.ADJECTIVE, Kind.COUNTRY);
    private static final int NEAR = 4;
    private static final int FAR = 12;
    private static final Tag[] DEEDS = {Tag.LAUNCH, Tag.METHOD, Tag.TARGET, Tag.KILL, Tag.CLAIM};

    private final Reading reading;
    private final List<Party> parties;
    private final Span span;

    ActorFinder(Reading reading, List<Party> parties, Span span) {
        this.reading = reading;
        this.parties = parties;
        this.span = span;
    }

    @Nullable Party attacker() {
        Party named = first(party -> party.link() == Link.BY && isArmed(party));
        if (named != null) {
            return named;
        }
        Party doer = byVerb();
        return doer == null ? byNoun() : doer;
    }

    /** {@code شنت مقاتلات تركية}, {@code دبابات تركية قصفت}, {@code أطلقته قوات النظام}. */
    private @Nullable Party byVerb() {
        for (int i = span.from(); i < span.to(); i++) {
            if (!isActiveDeed(i)) {
                continue;
            }
            int end = reading.end(i);
            Party behind = first(party -> startsWithin(party, end, 2) && party.link() == Link.NONE && isArmed(party));
            if (behind != null) {
                return behind;
            }
            int at = i;
            Party before = first(party -> endsWithin(party, at, NEAR) && party.link() == Link.NONE && isArmed(party));
            if (before != null && !reading.joined(i)) {
                return before;
            }
        }
        return null;
    }

    private boolean isActiveDeed(int i) {
        boolean deed = reading.hasAny(i, DEEDS);
        boolean verb = reading.senses(i).stream().anyMatch(sense -> sense.is(Form.VERB));
        boolean light = reading.has(i, Tag.LAUNCH);
        return deed && (verb || light) && !isPassive(i);
    }

    /** {@code قتل 13 مدنيا}: who follows a number was killed; {@code قتلوا} has its subject before it and lost their lives. */
    private boolean isPassive(int i) {
        if (!reading.has(i, Tag.KILL)) {
            return false;
        }
        Party behind = first(party -> startsWithin(party, reading.end(i), 2));
        return behind == null || !isCounted(reading.end(i), FAR);
    }

    private boolean isCounted(int from, int reach) {
        for (int k = from + 1; k < Math.min(span.to(), from + reach); k++) {
            if (reading.view().isNumber(k) || reading.hasAny(k, Tag.NUMBER, Tag.ONE_OF, Tag.MANY, Tag.FEW)) {
                return !reading.has(k - 1, Tag.AMONG) && !reading.has(from, Tag.NUMBER) && !reading.view().isNumber(from);
            }
        }
        return false;
    }

    /** {@code غارات جوية تركية}, {@code قصف لطيران النظام}, {@code ضربة أميركية}. */
    private @Nullable Party byNoun() {
        for (int i = span.from(); i < span.to(); i++) {
            if (reading.has(i, Tag.METHOD)) {
                int end = reading.end(i);
                Party owner = first(party -> startsWithin(party, end, 2) && isOwner(party));
                if (owner != null) {
                    return owner;
                }
            }
        }
        return null;
    }

    private static boolean isOwner(Party party) {
        boolean linked = party.link() == Link.NONE || party.link() == Link.TO || party.link() == Link.FROM;
        return linked && isArmed(party);
    }

    private static boolean isArmed(Party party) {
        return ARMED.contains(party.kind());
    }

    @Nullable Party victim(@Nullable Party attacker) {
        Party target = first(party -> party != attacker && isTarget(party));
        if (target != null) {
            return target;
        }
        Party lost = first(party -> party != attacker && isLost(party));
        return lost != null ? lost : first(party -> party != attacker && party.kind() == Kind.PEOPLE && party.isKnown());
    }

    /** Behind {@code على}, {@code ضد} or a word of aiming. */
    private boolean isTarget(Party party) {
        boolean against = party.link() == Link.ON && reading.before(party.span().from(), Tag.METHOD, FAR) >= 0;
        return against || reading.before(party.span().from(), Tag.TARGET, NEAR) >= 0;
    }

    /** Behind a word of killing, injuring or taking. */
    private boolean isLost(Party party) {
        int from = party.span().from();
        return reading.before(from, Tag.KILL, NEAR) >= 0 || reading.before(from, Tag.WOUND, NEAR) >= 0 || isTaken(from);
    }

    private boolean isTaken(int from) {
        int method = reading.before(from, Tag.METHOD, NEAR);
        return reading.has(method, Tag.METHOD, "abduct") || reading.has(method, Tag.METHOD, "attack");
    }

    private @Nullable Party first(Predicate<Party> wanted) {
        for (Party party : parties) {
            if (wanted.test(party)) {
                return party;
            }
        }
        return null;
    }

    private static boolean startsWithin(Party party, int token, int reach) {
        return party.span().from() >= token && party.span().from() < token + reach;
    }

    private static boolean endsWithin(Party party, int token, int reach) {
        return party.span().to() <= token && party.span().to() > token - reach;
    }
}
