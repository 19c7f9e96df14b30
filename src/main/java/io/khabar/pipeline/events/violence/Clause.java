package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says of violence.
 *
 * @param method how, absent where it only counts casualties
 * @param trigger the token that says it
 * @param killed how many it says were killed
 * @param injured how many it says were injured
 * @param places in reading order
 * @param result whether it says what something led to
 * @param relative whether it hangs on what stands before it
 * @param definite whether it speaks of a violence already told: {@code الهجوم}
 */
record Clause(
        Span span,
        @Nullable Method method,
        int trigger,
        @Nullable Toll killed,
        @Nullable Toll injured,
        List<Place> places,
        boolean result,
        boolean relative,
        boolean definite) {

    /** Whether it says nothing of violence. */
    boolean isEmpty() {
        return method == null && killed == null && injured == null;
    }

    Clause in(List<Place> named) {
        return new Clause(span, method, trigger, killed, injured, named, result, relative, definite);
    }

    Clause withKilled(Toll toll) {
        return new Clause(span, method, trigger, toll, injured, places, result, relative, definite);
    }
}
