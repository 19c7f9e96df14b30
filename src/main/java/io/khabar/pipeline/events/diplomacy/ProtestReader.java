package io.khabar.pipeline.events.diplomacy;

import io.khabar.model.EventMode;
import io.khabar.pipeline.events.reading.Dated;
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
import org.jspecify.annotations.Nullable;

/** Finds protests: people who protest, or words of protest that leave no doubt together. */
final class ProtestReader {
    private static final int ENOUGH = 2;
    private static final int STRONG = 2;
    private static final double BASE = 0.5;
    private static final double STEP = 0.08;
    private static final int TARGET_REACH = 5;
    private static final int NEAR = 5;

    private final Readers readers;
    private final Reading reading;

    ProtestReader(Readers readers) {
        this.readers = readers;
        this.reading = readers.reading();
    }

    List<Act> read(Span span, List<Party> parties) {
        int score = 0;
        int trigger = -1;
        for (int i = span.from(); i < span.to(); i = reading.end(i)) {
            int weight = weight(i);
            trigger = trigger < 0 && weight > 0 ? i : trigger;
            score += weight;
        }
        return score < ENOUGH ? List.of() : act(span, parties, trigger, score);
    }

    private int weight(int i) {
        if (reading.has(i, Tag.PROTESTER)) {
            return STRONG;
        }
        Sense sense = reading.sense(i, Tag.PROTEST);
        if (sense == null) {
            return 0;
        }
        return "weak".equals(sense.value()) ? 1 : STRONG;
    }

    private List<Act> act(Span span, List<Party> parties, int trigger, int score) {
        Dated dated = readers.dates().near(trigger, span, readers.modes().isAhead(trigger));
        EventMode mode = readers.modes().at(trigger, dated == null ? null : dated.date());
        if (mode == null) {
            return List.of();
        }
        Party protester = protester(parties);
        Party target = target(parties, protester);
        List<Party> who = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        add(protester, "protester", who, roles);
        add(target, "target", who, roles);
        Place place = readers.places().in(span).stream().findFirst().orElse(null);
        double confidence = Math.min(1, BASE + STEP * score);
        return List.of(new Act(
                "PROTEST",
                "demonstration",
                mode,
                who,
                roles,
                place,
                dated,
                confidence,
                readers,
                reading.evidence(span)));
    }

    private static void add(@Nullable Party party, String role, List<Party> who, List<String> roles) {
        if (party != null) {
            who.add(party);
            roles.add(role);
        }
    }

    private @Nullable Party protester(List<Party> parties) {
        Party people = null;
        for (Party party : parties) {
            if (reading.has(party.span().from(), Tag.PROTESTER) && party.isKnown()) {
                return party;
            }
            people = people == null && isPeople(party) ? party : people;
        }
        return people;
    }

    /** {@code تظاهر آلاف الإيرانيين}, {@code وكان آلاف الإيرانيين قد تظاهروا}. */
    private boolean isPeople(Party party) {
        boolean people = party.kind() == Kind.PEOPLE
                || (party.kind() == Kind.ADJECTIVE && isMany(party.span().from()));
        if (!people || !party.isKnown() || party.link() != Link.NONE) {
            return false;
        }
        int from = party.span().from();
        return reading.before(from, Tag.PROTEST, NEAR) >= 0
                || reading.after(party.span().to() - 1, Tag.PROTEST, NEAR) >= 0;
    }

    private boolean isMany(int token) {
        return reading.hasAny(reading.start(Math.max(0, token - 1)), Tag.MANY, Tag.FEW, Tag.NUMBER, Tag.SCALE)
                || (token > 0 && reading.view().isNumber(token - 1))
                || reading.view().token(token).endsWith("ين")
                || reading.view().token(token).endsWith("ون");
    }

    /** Whom it is against: behind {@code ضد} or {@code أمام}, the force it clashed with, or what is shouted or asked for. */
    private @Nullable Party target(List<Party> parties, @Nullable Party protester) {
        for (Party party : parties) {
            if (!party.equals(protester) && party.isKnown() && isAgainst(party)) {
                return party;
            }
        }
        return null;
    }

    private boolean isAgainst(Party party) {
        int from = party.span().from();
        boolean shouted = reading.has(from - 1, Tag.PROTEST) || reading.has(from - 2, Tag.PROTEST);
        boolean clashed = party.link() == Link.WITH && party.kind() == Kind.FORCE;
        return party.link() == Link.ON || clashed || shouted || reading.before(from, Tag.FACING, TARGET_REACH) >= 0;
    }
}
