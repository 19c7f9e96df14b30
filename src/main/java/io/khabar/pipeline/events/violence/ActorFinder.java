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
    private final EnglishActors english;

    ActorFinder(Reading reading, List<Party> parties, Span span) {
        this.reading = reading;
        this.parties =
                parties.stream().filter(party -> !isSpeaker(reading, party)).toList();
        this.span = span;
        this.english = new EnglishActors(reading);
    }

    /** Who only reports it: {@code أعلنت الشرطة العراقية}. */
    private static boolean isSpeaker(Reading reading, Party party) {
        int before = party.span().from() - 1;
        boolean tells = reading.has(before, Tag.SAID);
        boolean verb = reading.inForm(before, Form.VERB);
        boolean said = tells && verb && !EnglishActors.isSubjectOfSaid(reading, party);
        boolean told = tells && !verb;
        boolean source = !told && (reading.has(before, Tag.SOURCE) || reading.has(before - 1, Tag.SOURCE));
        return said || source || reading.has(party.span().to(), Tag.SAID);
    }

    @Nullable Party attacker() {
        Party named = first(party -> party.link() == Link.BY && isArmed(party) && !english.holds(party));
        if (named != null) {
            return named;
        }
        return reading.isSubjectFirst() ? orByDeed(first(ActorFinder::isOneSide)) : orByDeed(null);
    }

    private @Nullable Party orByDeed(@Nullable Party side) {
        if (side != null) {
            return side;
        }
        Party doer = byVerb();
        return doer == null ? byNoun() : doer;
    }

    /** {@code شنت مقاتلات تركية}, {@code دبابات تركية قصفت}, {@code أطلقته قوات النظام}. */
    private @Nullable Party byVerb() {
        for (int i = span.from(); i < span.to(); i++) {
            Party doer = isDeed(i) ? doer(i) : null;
            if (doer != null) {
                return doer;
            }
        }
        return null;
    }

    private boolean isDeed(int i) {
        boolean verb = reading.inForm(i, Form.VERB);
        return reading.hasAny(i, DEEDS) && (verb || reading.has(i, Tag.LAUNCH)) && !suffers(i);
    }

    private @Nullable Party doer(int i) {
        int end = reading.end(i);
        Party behind = first(party -> startsWithin(party, end, 2) && party.link() == Link.NONE);
        if (behind == null || reading.isSubjectFirst()) {
            return doerBefore(i, end);
        }
        if (isDoneTo(i, behind)) {
            return isCounted(end) ? doerBefore(i, end) : null;
        }
        return isArmed(behind) ? behind : null;
    }

    private @Nullable Party doerBefore(int i, int end) {
        if (reading.isSubjectFirst()) {
            return last(party -> mayDo(party, i, 2 * NEAR));
        }
        boolean passive = isTaking(i) && !isFollowedByObject(end);
        if (reading.joined(i) || passive) {
            return null;
        }
        boolean object = isCounted(end) || parties.stream().anyMatch(party -> startsWithin(party, end, 1));
        return first(party -> mayDo(party, i, object ? 1 : NEAR));
    }

    private boolean mayDo(Party party, int i, int reach) {
        return endsWithin(party, i, reach) && isDoer(party) && !isLost(party);
    }

    private static boolean isDoer(Party party) {
        return party.link() == Link.NONE && isArmed(party);
    }

    /** {@code تعرض لهجوم}: the subject is hit. */
    private boolean suffers(int i) {
        return english.isPassive(i) || reading.has(i, Tag.TARGET, "suffer");
    }

    private boolean isTaking(int i) {
        return reading.has(i, Tag.KILL) || reading.has(i, Tag.METHOD, "abduct") || reading.has(i, Tag.METHOD, "attack");
    }

    /**
     * Whether a party behind a verb has it done to it: {@code قتل جنديان}, {@code خطف ثلاثة جنود}, {@code هجوم استهدف
     * دورية}, {@code غارات قصفت وحدات}. Unvowelled Arabic does not tell; that somebody else follows does.
     */
    private boolean isDoneTo(int i, Party behind) {
        if (reading.has(i, Tag.TARGET)) {
            return reading.before(i, Tag.METHOD, FAR) >= 0;
        }
        if (!reading.joined(i) && reading.before(i, Tag.METHOD, NEAR) >= 0) {
            return true;
        }
        if (!isTaking(i)) {
            return false;
        }
        boolean counted = isCounted(reading.end(i)) || isDual(behind.span().from());
        return counted || !isFollowedByObject(behind.span().to());
    }

    private boolean isDual(int token) {
        return reading.inForm(token, Form.DUAL);
    }

    private boolean isCounted(int token) {
        return token >= 0
                && token < reading.size()
                && (reading.view().isNumber(token)
                        || reading.hasAny(
                                token, Tag.NUMBER, Tag.SCALE, Tag.MANY, Tag.ONE_OF, Tag.FEW, Tag.ABOUT, Tag.MORE_THAN));
    }

    /** Whether somebody comes next, by number, by noun or by name, before a preposition. */
    private boolean isFollowedByObject(int from) {
        for (int k = from; k < Math.min(span.to(), from + NEAR + 1) && !reading.joined(k); k++) {
            if (reading.hasAny(k, Tag.IN, Tag.BY, Tag.METHOD, Tag.RESULT, Tag.FROM, Tag.CLAUSE)) {
                return false;
            }
            boolean somebody = isCounted(k) || reading.hasAny(k, Tag.PERSON, Tag.OFFICE) || startsParty(k);
            if (somebody) {
                return true;
            }
        }
        return false;
    }

    private boolean startsParty(int token) {
        return parties.stream().anyMatch(party -> party.span().from() == token && party.kind() != Kind.ADJECTIVE);
    }

    /** {@code غارات جوية تركية}, {@code قصف لطيران النظام}, {@code ضربة أميركية}. */
    private @Nullable Party byNoun() {
        for (int i = span.from(); i < span.to(); i++) {
            if (reading.has(i, Tag.METHOD) && !isTakingVerb(i)) {
                int end = reading.end(i);
                int start = i;
                Party owner = first(party -> reading.isSubjectFirst()
                        ? endsWithin(party, start, 2) && isDoer(party)
                        : startsWithin(party, end, 2) && isOwner(party));
                if (owner != null) {
                    return owner;
                }
            }
        }
        return null;
    }

    /** {@code خطف ثلاثة جنود}: a verb here, though it may be a noun elsewhere. */
    private boolean isTakingVerb(int i) {
        return isTaking(i) && reading.inForm(i, Form.VERB) && isCounted(reading.end(i));
    }

    private static boolean isOwner(Party party) {
        boolean linked = party.link() == Link.NONE || party.link() == Link.TO || party.link() == Link.FROM;
        return linked && isArmed(party);
    }

    private static boolean isArmed(Party party) {
        return ARMED.contains(party.kind());
    }

    /** {@code clashes between Armenian and Azerbaijani forces}. */
    private static boolean isOneSide(Party party) {
        return party.link() == Link.BETWEEN && isArmed(party);
    }

    @Nullable Party victim(@Nullable Party attacker) {
        if (attacker != null && reading.isSubjectFirst() && isOneSide(attacker)) {
            return first(party -> startsWithin(party, attacker.span().to(), NEAR) && isArmed(party));
        }
        Party target = first(party -> !party.equals(attacker) && isTarget(party));
        return target == null ? lost(attacker) : target;
    }

    private @Nullable Party lost(@Nullable Party attacker) {
        Party lost = first(party -> !party.equals(attacker) && isLost(party));
        return lost != null
                ? lost
                : first(party -> !party.equals(attacker) && party.kind() == Kind.PEOPLE && party.isKnown());
    }

    /** Behind {@code على}, {@code ضد} or a word of aiming; before {@code تعرض}. */
    private boolean isTarget(Party party) {
        int from = party.span().from();
        boolean against = party.link() == Link.ON && reading.before(from, Tag.METHOD, FAR) >= 0;
        boolean suffering = suffers(reading.after(party.span().to() - 1, Tag.TARGET, NEAR));
        return against || suffering || reading.before(from, Tag.TARGET, NEAR) >= 0;
    }

    /** Behind a word of killing, injuring or taking. */
    private boolean isLost(Party party) {
        int from = party.span().from();
        boolean lost = reading.before(from, Tag.KILL, NEAR) >= 0 || reading.before(from, Tag.WOUND, NEAR) >= 0;
        return lost
                || isTaken(from)
                || (reading.isSubjectFirst() ? isHit(party.span().to()) : isCountedDead(party));
    }

    /** {@code 42 جنديا باكستانيا قد قتلوا}. */
    private boolean isCountedDead(Party party) {
        int verb = reading.after(party.span().to() - 1, Tag.KILL, 2);
        boolean plural = verb >= 0 && reading.inForm(verb, Form.PLURAL) && reading.inForm(verb, Form.VERB);
        return plural && isCounted(party.span().from() - 1);
    }

    /** {@code seven Turkish soldiers were killed}: in English the one hit stands before the passive. */
    private boolean isHit(int to) {
        for (int k = to; k < Math.min(span.to(), to + NEAR); k++) {
            if (reading.hasAny(k, Tag.KILL, Tag.WOUND, Tag.METHOD)) {
                return suffers(k);
            }
        }
        return false;
    }

    private boolean isTaken(int from) {
        int method = reading.before(from, Tag.METHOD, NEAR);
        return method >= 0 && isTaking(method);
    }

    private @Nullable Party first(Predicate<Party> wanted) {
        for (Party party : parties) {
            if (wanted.test(party)) {
                return party;
            }
        }
        return null;
    }

    private @Nullable Party last(Predicate<Party> wanted) {
        Party last = null;
        for (Party party : parties) {
            last = wanted.test(party) ? party : last;
        }
        return last;
    }

    private static boolean startsWithin(Party party, int token, int reach) {
        return party.span().from() >= token && party.span().from() < token + reach;
    }

    private static boolean endsWithin(Party party, int token, int reach) {
        return party.span().to() <= token && party.span().to() > token - reach;
    }
}
