package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One incident while the clauses about it are put together. */
final class Scene {
    private final List<Place> places = new ArrayList<>();
    private @Nullable Method method;
    private @Nullable Toll killed;
    private @Nullable Toll injured;
    private final boolean definite;
    private int trigger;
    private int from;
    private int to;

    Scene(Clause first) {
        this.from = first.span().from();
        this.trigger = first.trigger();
        this.definite = first.definite();
        take(first);
    }

    private void take(Clause clause) {
        if (clause.method() != null && (method == null || clause.method().compareTo(method) < 0)) {
            method = clause.method();
            trigger = clause.trigger();
        }
        killed = sum(killed, clause.killed());
        injured = sum(injured, clause.injured());
        places.addAll(clause.places());
        from = Math.min(from, clause.span().from());
        to = Math.max(to, clause.span().to());
    }

    private static @Nullable Toll sum(@Nullable Toll one, @Nullable Toll two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.counted() && two.counted() ? one.plus(two) : one.counted() ? one : two;
    }

    /** Whether a clause goes on about this incident; if so it is taken in. */
    boolean absorbs(Clause clause) {
        if (!goesOn(clause)) {
            return false;
        }
        take(clause);
        return true;
    }

    private boolean goesOn(Clause clause) {
        if (clause.isEmpty()) {
            return false;
        }
        if (clause.result() || clause.relative()) {
            return killed == null || clause.killed() == null;
        }
        return clause.method() == null ? addsToll(clause) : addsMethod(clause);
    }

    private boolean addsToll(Clause clause) {
        boolean elsewhere = !clause.places().isEmpty() && !places.isEmpty();
        return clause.killed() == null || !elsewhere;
    }

    private boolean addsMethod(Clause clause) {
        boolean told = clause.killed() != null || !clause.places().isEmpty();
        boolean open = method == null && (clause.killed() == null || killed == null);
        return open || !told || (clause.definite() && clause.killed() == null);
    }

    /** The most exact place, the first of several. */
    @Nullable Place place() {
        Place best = null;
        for (Place place : places) {
            if (best == null || place.width() < best.width()) {
                best = place;
            }
        }
        return best == null ? null : within(best);
    }

    private Place within(Place best) {
        return places.stream().reduce(best, (part, town) -> part.within(town));
    }

    void at(Place place) {
        places.add(place);
    }

    List<Place> places() {
        return places;
    }

    @Nullable Method method() {
        return method;
    }

    void method(Method other) {
        method = other;
    }

    @Nullable Toll killed() {
        return killed;
    }

    @Nullable Toll injured() {
        return injured;
    }

    boolean isDefinite() {
        return definite;
    }

    int trigger() {
        return trigger;
    }

    Span span() {
        return new Span(from, to);
    }
}
