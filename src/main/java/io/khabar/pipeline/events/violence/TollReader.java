package io.khabar.pipeline.events.violence;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Mention;
import io.khabar.pipeline.events.reading.NumberReader;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people that a word of killing or injuring is said of: figures and number words, duals, single persons by noun
 * or name, lists added up; those said to be among the others are not counted twice.
 */
final class TollReader {
    private static final int REACH = 14;
    private static final int BACK = 9;
    private static final int ENGLISH_BACK = 16;

    private final Reading reading;
    private final NumberReader numbers;
    private final EnglishTolls english;

    TollReader(Reading reading, NumberReader numbers) {
        this.reading = reading;
        this.english = new EnglishTolls(reading);
        this.numbers = numbers;
    }

    /** The toll of a verb or noun of killing at a token, within its clause. */
    @Nullable Toll of(int at, Span clause) {
        if (reading.isSubjectFirst() && english.isSaidOfThoseBefore(at)) {
            return beforeEnglish(at, clause);
        }
        Toll behind = list(reading.end(at), clause);
        if (behind != null) {
            return behind;
        }
        boolean mayFollow = isFiniteVerb(at) || reading.has(at, Tag.WOUND) || reading.has(at, Tag.KILL);
        if (!mayFollow) {
            return null;
        }
        return reading.isSubjectFirst() ? beforeEnglish(at, clause) : before(at, clause);
    }

    /** The toll of a noun such as {@code قتيلا}: the number before it, its dual, or none. */
    Toll ofNoun(int at, Sense noun, Span clause) {
        Quantity quantity = endingAt(at);
        if (quantity != null) {
            return Toll.of(quantity);
        }
        Span span = new Span(at, reading.end(at));
        if (noun.is(Form.DUAL) && !noun.is(Form.PRONOUN)) {
            return Toll.exactly(2, span);
        }
        if (reading.isSubjectFirst()) {
            return ofEnglishNoun(at, clause);
        }
        boolean single = !noun.is(Form.PLURAL | Form.DEFINITE | Form.PRONOUN);
        return single && !reading.has(at, Tag.PERSON) ? Toll.exactly(1, span) : Toll.some(span);
    }

    /** {@code left 12 people dead}, {@code the bodies of 12 people}, else {@code many dead}. */
    private Toll ofEnglishNoun(int at, Span clause) {
        int next = reading.end(at);
        boolean counted = next + 1 < clause.to() && reading.view().is(next, "of");
        Quantity behind = counted ? numbers.at(next + 1) : null;
        if (behind != null && countsPeople(behind, clause)) {
            return Toll.of(behind);
        }
        Toll before = reading.view().is(at, "dead") ? beforeEnglish(at, clause) : null;
        return before == null ? Toll.some(new Span(at, next)) : before;
    }

    private boolean isFiniteVerb(int at) {
        return reading.inForm(at, Form.VERB);
    }

    /** Items behind the word, added up while و joins them; who is named without a number before one is the doer. */
    private @Nullable Toll list(int from, Span clause) {
        Toll sum = null;
        int last = from;
        int k = from;
        while (k < Math.min(clause.to(), last + REACH) && !endsList(k, from)) {
            Toll item = mayCount(sum, k) ? item(k, clause) : null;
            if (item == null || !counts(sum, item)) {
                k++;
                continue;
            }
            sum = sum == null || !sum.counted() ? item : sum.plus(item);
            last = k;
            k = Math.max(k + 1, item.span().to());
        }
        return sum;
    }

    private static boolean counts(@Nullable Toll sum, Toll item) {
        return sum == null || item.counted();
    }

    private boolean mayCount(@Nullable Toll sum, int k) {
        boolean joined = reading.isSubjectFirst() ? addsPeople(k) : reading.joined(k) || isAnd(k - 1);
        return sum == null || !sum.counted() || joined;
    }

    /** {@code killed two and burned three houses}: in English a further number must be said of people. */
    private boolean addsPeople(int k) {
        Quantity quantity = english.adds(k) ? numbers.at(k) : null;
        return quantity == null ? english.adds(k) : english.isOfPeople(quantity);
    }

    private boolean isAnd(int k) {
        return k >= 0 && (reading.view().is(k, "و") || reading.view().is(k, "and"));
    }

    /** Whether the list of those killed is over: how and where come next, or who was among them. */
    private boolean endsList(int k, int from) {
        if (reading.hasAny(k, Tag.AMONG, Tag.METHOD, Tag.RESULT, Tag.CLAUSE, Tag.WOUND, Tag.WOUNDED, Tag.RELATIVE)) {
            return true;
        }
        if (reading.joined(k) && isFiniteVerb(k)) {
            return true;
        }
        return k > from && (isBroken(k) || reading.hasAny(k, Tag.IN, Tag.KILL, Tag.BY));
    }

    private boolean isBroken(int k) {
        return (reading.gapAfter(k - 1) & Gap.STOP) != 0;
    }

    private @Nullable Toll item(int k, Span clause) {
        Quantity quantity = numbers.at(k);
        if (quantity != null) {
            return countsPeople(quantity, clause) ? Toll.of(quantity) : null;
        }
        if (reading.has(k, Tag.ONE_OF)) {
            return Toll.exactly(1, new Span(k, reading.end(k)));
        }
        Sense person = person(k);
        return person == null ? named(k) : ofPerson(k, person);
    }

    private @Nullable Toll named(int k) {
        Mention mention = reading.mention(k);
        if (mention == null || mention.from() != k || mention.entity().kind() != EntityKind.PERSON) {
            return null;
        }
        return Toll.exactly(1, new Span(k, mention.to()));
    }

    private @Nullable Sense person(int k) {
        Sense person = reading.sense(k, Tag.PERSON);
        if (person != null) {
            return person;
        }
        Sense dead = reading.sense(k, Tag.DEAD);
        return dead == null ? reading.sense(k, Tag.OFFICE) : dead;
    }

    private Toll ofPerson(int k, Sense person) {
        Span span = new Span(k, reading.end(k));
        if (person.is(Form.DUAL)) {
            return Toll.exactly(2, span);
        }
        return person.is(Form.PLURAL) ? Toll.some(span) : Toll.exactly(1, span);
    }

    /** A number of people, not of raids, kilometres, days or a date. */
    private boolean countsPeople(Quantity quantity, Span clause) {
        int next = quantity.to();
        if (reading.isSubjectFirst()
                && (english.countsNobody(quantity) || reading.has(next, Tag.PERSON) || english.describes(next))) {
            return !english.countsNobody(quantity);
        }
        if (next >= clause.to()) {
            return true;
        }
        return !reading.hasAny(
                next, Tag.PERIOD, Tag.MONTH, Tag.METHOD, Tag.SCALE, Tag.CURRENCY, Tag.PLACE_HEAD, Tag.WEAPON);
    }

    /** {@code تسعة عناصر قتلوا}: those counted before the verb. */
    private @Nullable Toll before(int at, Span clause) {
        int first = Math.max(clause.from(), at - BACK);
        for (int k = at - 1; k >= first && !reading.hasAny(k, Tag.RESULT, Tag.METHOD, Tag.AMONG); k--) {
            Toll toll = countedAt(k, at, clause);
            if (toll != null) {
                return toll;
            }
        }
        return single(at, clause);
    }

    /** As {@link #before}, past those who are among the others: {@code 12 people, including two children, were killed}. */
    private @Nullable Toll beforeEnglish(int at, Span clause) {
        int first = Math.max(clause.from(), at - ENGLISH_BACK);
        int among = at;
        for (int k = first; k < at; k++) {
            among = among == at && reading.has(k, Tag.AMONG) ? k : among;
        }
        Toll toll = nearest(among, first, at, clause);
        toll = toll == null && among < at ? nearest(at, among, at, clause) : toll;
        toll = toll == null ? single(at, clause) : toll;
        return toll == null ? namedBefore(at, clause) : toll;
    }

    /** {@code Fritz von Weizsäcker was stabbed to death}. */
    private @Nullable Toll namedBefore(int at, Span clause) {
        for (int k = at - 1; k >= Math.max(clause.from(), at - BACK); k--) {
            Toll named = named(k);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private @Nullable Toll nearest(int from, int first, int at, Span clause) {
        for (int k = from - 1; k >= first && !reading.hasAny(k, Tag.RESULT, Tag.METHOD); k--) {
            Toll toll = countedAt(k, at, clause);
            if (toll != null) {
                int start = toll.span().from();
                Toll more = english.isJoined(start) ? nearest(start - 1, first, at, clause) : null;
                return more == null ? toll : toll.plus(more);
            }
        }
        return null;
    }

    private @Nullable Toll countedAt(int k, int at, Span clause) {
        Quantity quantity = numbers.at(k);
        if (quantity != null && quantity.to() <= at && countsPeople(quantity, clause)) {
            return Toll.of(wider(quantity, k));
        }
        Sense person = person(k);
        boolean two = person != null && person.is(Form.DUAL);
        return two ? Toll.exactly(2, new Span(k, reading.end(k))) : null;
    }

    private Quantity wider(Quantity quantity, int k) {
        Quantity earlier = k > 0 ? numbers.at(k - 1) : null;
        return earlier != null && earlier.to() == quantity.to() ? earlier : quantity;
    }

    private @Nullable Toll single(int at, Span clause) {
        for (int k = at - 1; k >= Math.max(clause.from(), at - BACK); k--) {
            Sense person = person(k);
            if (person != null) {
                return ofPerson(k, person);
            }
        }
        return null;
    }

    private @Nullable Quantity endingAt(int at) {
        for (int k = Math.max(0, at - 4); k < at; k++) {
            Quantity quantity = numbers.at(k);
            if (quantity != null && quantity.to() == at) {
                return quantity;
            }
        }
        return null;
    }
}
