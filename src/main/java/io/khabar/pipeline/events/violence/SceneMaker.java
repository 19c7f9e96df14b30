package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the clauses of a sentence together that tell of one incident. */
final class SceneMaker {
    private final Readers readers;
    private final Reading reading;
    private final ClauseReader clauses;
    private final TollReader tolls;

    SceneMaker(Readers readers) {
        this.readers = readers;
        this.reading = readers.reading();
        this.clauses = new ClauseReader(readers);
        this.tolls = new TollReader(reading, readers.numbers());
    }

    List<Scene> of(List<Span> spans) {
        List<Scene> scenes = new ArrayList<>();
        Scene scene = null;
        for (Span span : spans) {
            Clause clause = inheriting(clauses.read(span), scene);
            if (clause.isEmpty()) {
                takePlace(scene, span);
            } else if (scene == null || !scene.absorbs(clause)) {
                scene = new Scene(clause);
                scenes.add(scene);
            }
        }
        return scenes;
    }

    /** {@code قتل طفلان في غارة على …، وامرأة وطفلها في قصف على …}: the second clause leaves the verb out. */
    private Clause inheriting(Clause clause, @Nullable Scene before) {
        boolean open = before != null && before.killed() != null && clause.killed() == null && clause.method() != null;
        int from = clause.span().from();
        if (!open || !reading.joined(from) || !reading.hasAny(from, Tag.PERSON, Tag.NUMBER)) {
            return clause;
        }
        Toll toll = tolls.of(from - 1, clause.span());
        return toll == null ? clause : clause.withKilled(toll);
    }

    /** An incident that has no place yet, or only a country, takes one from the clause behind it. */
    private void takePlace(@Nullable Scene scene, Span span) {
        Place place = scene == null ? null : scene.place();
        if (scene != null && (place == null || place.isCountry())) {
            readers.places().in(span).stream()
                    .filter(other -> place == null || isWithin(other, place))
                    .limit(1)
                    .forEach(scene::at);
        }
    }

    private static boolean isWithin(Place town, Place country) {
        boolean fits = town.country() == null || town.country().equals(country.country());
        return fits && town.width() < country.width();
    }
}
