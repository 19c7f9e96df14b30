package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a clause says of violence. */
final class ClauseReader {
    private static final int NOTHING = -1;
    private static final int LEAD = 3;
    private static final int AIR_REACH = 6;
    private static final int TOTAL_REACH = 5;

    private final Readers readers;
    private final Reading reading;
    private final TollReader tolls;
    private final EnglishTolls english;

    ClauseReader(Readers readers) {
        this.readers = readers;
        this.reading = readers.reading();
        this.tolls = new TollReader(reading, readers.numbers());
        this.english = new EnglishTolls(reading);
    }

    Clause read(Span span) {
        int trigger = trigger(span);
        Method method = trigger == NOTHING ? null : method(trigger, span);
        Toll killed = killed(span);
        Toll injured = injured(span);
        int at = trigger == NOTHING ? firstToll(span, killed, injured) : trigger;
        Clause clause = new Clause(
                span, method, at, killed, injured, List.of(), isResult(span), isRelative(span), isDefinite(trigger));
        return clause.isEmpty() ? clause : clause.in(places(span, trigger));
    }

    /** {@code بالتزامن مع هجوم سوروتش}: the place of something else that is only recalled is left out. */
    private List<Place> places(Span span, int trigger) {
        List<Place> named = readers.places().in(span).stream()
                .filter(place -> !isRecalled(place.span().from(), trigger))
                .toList();
        return reading.isSubjectFirst() ? EnglishPlaces.hit(reading, named) : named;
    }

    private boolean isRecalled(int token, int trigger) {
        int noun = reading.before(token, Tag.METHOD, 1);
        return noun >= 0 && noun != trigger && reading.hasAny(noun - 1, Tag.WITH, Tag.AFTER);
    }

    /** The token that says most exactly how. */
    private int trigger(Span span) {
        Method best = null;
        int trigger = NOTHING;
        for (int i = span.from(); i < span.to(); i++) {
            Method here = method(i, span);
            if (here != null && (best == null || here.compareTo(best) < 0)) {
                best = here;
                trigger = i;
            }
        }
        return trigger;
    }

    private static int firstToll(Span span, @Nullable Toll killed, @Nullable Toll injured) {
        if (killed != null) {
            return killed.span().from();
        }
        return injured == null ? span.from() : injured.span().from();
    }

    /** A method, an air strike where what is said to strike flies. */
    private @Nullable Method method(int i, Span span) {
        Sense sense = reading.sense(i, Tag.METHOD);
        if (sense == null) {
            return reading.isSubjectFirst() && english.isStruckByAir(i) ? Method.AIR : null;
        }
        if (reading.isSubjectFirst() && english.describes(i)) {
            return null;
        }
        Method method = Method.of(sense.value());
        boolean flies = method == Method.SHELL && isByAir(i, span);
        return flies ? Method.AIR : method;
    }

    private boolean isByAir(int i, Span span) {
        for (int k = Math.max(span.from(), i - AIR_REACH); k < Math.min(span.to(), i + AIR_REACH); k++) {
            if (reading.has(k, Tag.FORCE, "air") || reading.has(k, Tag.METHOD, "air")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Toll killed(Span span) {
        Toll sum = null;
        for (int i = span.from(); i < span.to(); i++) {
            if (reading.hasAny(i, Tag.KILL, Tag.DEAD) && !isTotal(i, span) && !isDenied(i)) {
                sum = larger(sum, toll(i, span, Tag.DEAD));
            }
        }
        return sum;
    }

    private @Nullable Toll injured(Span span) {
        Toll sum = null;
        for (int i = span.from(); i < span.to(); i++) {
            if (reading.hasAny(i, Tag.WOUND, Tag.WOUNDED) && !isDenied(i)) {
                sum = larger(sum, toll(i, span, Tag.WOUNDED));
            }
        }
        return sum;
    }

    private @Nullable Toll toll(int i, Span span, Tag noun) {
        Sense counted = reading.sense(i, noun);
        if (counted != null) {
            return tolls.ofNoun(i, counted, span);
        }
        Toll toll = isJointly(i) ? null : tolls.of(i, span);
        return toll == null ? Toll.some(new Span(i, reading.end(i))) : toll;
    }

    /** {@code مقتل وإصابة 35}: the figure is of both together. */
    private boolean isJointly(int i) {
        int next = reading.end(i);
        boolean both = reading.hasAny(next, Tag.WOUND, Tag.KILL) && reading.joined(next);
        return both || (reading.joined(i) && reading.hasAny(i - 1, Tag.KILL, Tag.WOUND));
    }

    private boolean isDenied(int i) {
        return reading.isSubjectFirst() && english.isDenied(i);
    }

    private static @Nullable Toll larger(@Nullable Toll one, @Nullable Toll two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return two.best() > one.best() || (two.counted() && !one.counted()) ? two : one;
    }

    /** A sum over many days is no incident's toll. */
    private boolean isTotal(int i, Span span) {
        for (int k = Math.max(span.from(), i - TOTAL_REACH); k < i; k++) {
            if (reading.has(k, Tag.TOLL)) {
                return true;
            }
        }
        int behind = reading.isSubjectFirst() ? reading.after(i, Tag.TOLL, TOTAL_REACH) : NOTHING;
        return behind > 0 && (reading.end(behind) - behind > 1 || reading.view().is(behind - 1, "the"));
    }

    private boolean isResult(Span span) {
        return within(span, Tag.RESULT);
    }

    private boolean isRelative(Span span) {
        return within(span, Tag.RELATIVE);
    }

    private boolean within(Span span, Tag tag) {
        for (int k = span.from(); k < Math.min(span.to(), span.from() + LEAD); k++) {
            if (reading.has(k, tag)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDefinite(int trigger) {
        Sense sense = trigger == NOTHING ? null : reading.sense(trigger, Tag.METHOD);
        boolean article =
                reading.isSubjectFirst() && trigger > 0 && reading.view().is(trigger - 1, "the");
        return sense != null && (sense.is(Form.DEFINITE) || article);
    }
}
