package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.Set;

/** Where English sentences part: its commas enclose what goes on, and {@code and} may begin another incident. */
final class EnglishClauses {
    private static final Set<String> WAS = Set.of("was", "were", "have", "has");
    private static final Set<String> ADVERBS = Set.of("then", "also", "later", "subsequently", "reportedly");
    private static final Tag[] DEEDS = {Tag.KILL, Tag.WOUND, Tag.METHOD, Tag.TARGET, Tag.LAUNCH, Tag.OCCUR};

    private final Reading reading;

    EnglishClauses(Reading reading) {
        this.reading = reading;
    }

    /** {@code 12 people, including three children, were killed} is one clause; so is {@code two men, one of them …}. */
    boolean isInserted(int i) {
        boolean among = reading.has(i, Tag.AMONG) || (reading.has(i, Tag.NUMBER) && reading.has(i + 1, Tag.AMONG));
        return among || WAS.contains(reading.view().token(i));
    }

    /** {@code since August} says when, and begins nothing. */
    boolean isTime(int i) {
        int next = i + 1;
        return reading.view().is(i, "since")
                && next < reading.size()
                && (reading.view().isNumber(next)
                        || reading.hasAny(next, Tag.MONTH, Tag.MONTH_MAYBE, Tag.WEEKDAY, Tag.LAST, Tag.DAY_OFFSET));
    }

    /** {@code Gunmen attacked a village and a bomb exploded}: both sides of {@code and} have a doer and a deed. */
    boolean parts(int i, int from, int to) {
        if (!reading.view().is(i, "and") || !hasDeed(from, i)) {
            return false;
        }
        int next = i + 1 < to && ADVERBS.contains(reading.view().token(i + 1)) ? i + 2 : i + 1;
        boolean sameDoer = next >= to
                || reading.inForm(next, Form.VERB)
                || WAS.contains(reading.view().token(next));
        return !sameDoer && hasDeed(next, endOfClause(next, to));
    }

    private int endOfClause(int from, int to) {
        int k = from;
        while (k < to && !ends(k)) {
            k++;
        }
        return k;
    }

    private boolean ends(int k) {
        return (reading.gapAfter(k - 1) & (Gap.COMMA | Gap.STOP)) != 0
                || reading.view().is(k, "and")
                || reading.hasAny(k, Tag.RELATIVE, Tag.CLAUSE, Tag.RESULT, Tag.AMONG);
    }

    private boolean hasDeed(int from, int to) {
        for (int k = from; k < to; k++) {
            if (reading.hasAny(k, DEEDS) && reading.inForm(k, Form.PAST)) {
                return true;
            }
        }
        return false;
    }
}
