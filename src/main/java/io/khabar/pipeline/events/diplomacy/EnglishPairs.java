package io.khabar.pipeline.events.diplomacy;

import io.khabar.pipeline.events.reading.EnglishPassive;
import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Kind;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does it to whom in English, where word order tells: the doer stands before the word, the other behind it, behind a
 * noun with a preposition; what is mutual may have both before it, joined by {@code and}, or behind {@code between}.
 */
final class EnglishPairs {
    private static final int BEFORE = 16;
    private static final int NEXT = 4;
    private static final int BEHIND = 10;
    private static final int SIDES_REACH = 6;
    private static final int DATELINE = 4;

    /** What one does by leaving: {@code expelled diplomats from}, {@code withdrew from}. */
    private static final Set<String> LEAVING = Set.of("SANCTION|sanctions", "YIELD|concession");

    private final Reading reading;

    EnglishPairs(Reading reading) {
        this.reading = reading;
    }

    /** The two in the order of their roles, or none. */
    List<Party> of(int i, Sense sense, boolean mutual, List<Party> parties) {
        List<Party> able = parties.stream().filter(this::mayAct).toList();
        List<Party> sides = sides(i, able);
        if (!sides.isEmpty()) {
            return sides;
        }
        Party doer = doer(i, able);
        Party other = doer == null ? null : other(i, sense, doer, able);
        if (doer != null && other != null) {
            return isPrivate(doer) && isPrivate(other) ? List.of() : List.of(doer, other);
        }
        return mutual ? joined(i, able) : List.of();
    }

    /** Whether it is done to who stands first: {@code Israel was condemned by Turkey}. */
    boolean isSuffered(int i, List<Party> both) {
        return both.get(1).link() == Link.BY && EnglishPassive.at(reading, i);
    }

    /** What {@code in} leads is a place, {@code met Kim in Singapore}, and so is a dateline in capitals. */
    private boolean mayAct(Party party) {
        boolean dateline = party.name().length() >= DATELINE
                && party.name().equals(party.name().toUpperCase(Locale.ROOT));
        return party.link() != Link.IN && !(dateline && party.kind() == Kind.COUNTRY);
    }

    /** {@code negotiations between the UK and the EU}. */
    private static List<Party> sides(int i, List<Party> parties) {
        for (int k = 0; k + 1 < parties.size(); k++) {
            int distance = parties.get(k).span().from() - i;
            boolean side = parties.get(k).link() == Link.BETWEEN && distance > 0 && distance <= SIDES_REACH;
            if (side && ActReader.isOther(parties.get(k), parties.get(k + 1))) {
                return List.of(parties.get(k), parties.get(k + 1));
            }
        }
        return List.of();
    }

    /** Who stands right before the word, else who is named first before it. */
    private static @Nullable Party doer(int i, List<Party> parties) {
        Party first = null;
        Party last = null;
        for (Party party : parties) {
            if (mayDo(party, i)) {
                first = first == null ? party : first;
                last = party;
            }
        }
        return last != null && isNext(last, i, parties) ? last : first;
    }

    private static boolean mayDo(Party party, int i) {
        return party.span().to() <= i && party.span().from() >= i - BEFORE && party.link() == Link.NONE;
    }

    private static boolean isNext(Party party, int i, List<Party> parties) {
        return i - party.span().to() <= NEXT && !isJoined(party, parties);
    }

    /** {@code Egypt and Jordan}: of two who do it together the first is named. */
    private static boolean isJoined(Party party, List<Party> parties) {
        return parties.stream()
                .anyMatch(other -> party.span().from() - other.span().to() == 1
                        || party.span().from() - other.span().to() == 2);
    }

    private @Nullable Party other(int i, Sense sense, Party doer, List<Party> parties) {
        int end = reading.end(i);
        for (Party party : parties) {
            int distance = party.span().from() - end;
            boolean near = distance >= 0 && distance <= BEHIND;
            boolean linked = distance == 0 || mayFollow(party, sense);
            if (near && linked && ActReader.isOther(doer, party)) {
                return party;
            }
        }
        return null;
    }

    /** Behind a noun a preposition leads the other, unless the noun is a verb too and no word is between: {@code will visit Iran}. */
    private static boolean mayFollow(Party party, Sense sense) {
        boolean verb = sense.is(Form.VERB | Form.PRESENT);
        if (party.link() == Link.FROM) {
            return verb && LEAVING.contains(sense.value());
        }
        return verb || party.link() != Link.NONE;
    }

    /** {@code Egypt and Sudan signed}: the last two before the word that {@code and} joins. */
    private List<Party> joined(int i, List<Party> parties) {
        List<Party> pair = List.of();
        for (int k = 0; k + 1 < parties.size(); k++) {
            Party one = parties.get(k);
            Party two = parties.get(k + 1);
            boolean before = two.span().to() <= i && one.span().from() >= i - BEFORE;
            if (before && isAnd(one, two) && ActReader.isOther(one, two)) {
                pair = List.of(one, two);
            }
        }
        return pair;
    }

    private boolean isAnd(Party one, Party two) {
        int distance = two.span().from() - one.span().to();
        return distance > 0 && distance <= 2 && reading.view().is(one.span().to(), "and");
    }

    /** Somebody of no known country: two of them are footballers or neighbours as soon as statesmen. */
    private static boolean isPrivate(Party party) {
        return party.kind() == Kind.PERSON && party.country() == null;
    }
}
