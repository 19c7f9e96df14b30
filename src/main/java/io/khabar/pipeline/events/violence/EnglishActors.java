package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.EnglishPassive;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.Set;

/** What English says of who attacks and who is hit by passives, by {@code by}, and by the place of the subject. */
final class EnglishActors {
    private static final int NEAR = 4;
    private static final Set<String> HOLDING = Set.of(
            "held",
            "controlled",
            "backed",
            "supported",
            "run",
            "led",
            "occupied",
            "owned",
            "guarded",
            "besieged",
            "surrounded",
            "followed",
            "used",
            "seen",
            "sponsored",
            "funded");

    private final Reading reading;

    EnglishActors(Reading reading) {
        this.reading = reading;
    }

    /** Who stands behind the verb is the subject of what is said, unless the sentence ends: {@code said the army}. */
    static boolean isSubjectOfSaid(Reading reading, Party party) {
        int last = party.span().to() - 1;
        return reading.isSubjectFirst() && (reading.gapAfter(last) & (Gap.COMMA | Gap.STOP)) == 0;
    }

    /** {@code a town held by rebels}, {@code militias backed by Iran}: who holds or helps is not who attacked. */
    boolean holds(Party party) {
        int by = reading.before(party.span().from(), Tag.BY, NEAR);
        return reading.isSubjectFirst()
                && by > 0
                && HOLDING.contains(reading.view().token(by - 1));
    }

    boolean isPassive(int i) {
        return reading.isSubjectFirst() && EnglishPassive.at(reading, i);
    }
}
