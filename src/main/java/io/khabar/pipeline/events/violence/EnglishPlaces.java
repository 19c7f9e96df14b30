package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.List;
import java.util.Set;

/** Which of the places in an English clause are where it happened. */
final class EnglishPlaces {
    private static final Set<String> PREPOSITIONS = Set.of("of", "across", "into", "through", "around", "throughout");

    private EnglishPlaces() {}

    /** Countries that a preposition leads, for others do something; and nowhere that something came from, unless no other is named. */
    static List<Place> hit(Reading reading, List<Place> named) {
        List<Place> places =
                named.stream().filter(place -> !isDoer(reading, place)).toList();
        List<Place> hit = places.stream()
                .filter(place -> !reading.has(before(reading, place), Tag.FROM))
                .toList();
        return hit.isEmpty() ? places : hit;
    }

    /** {@code a US drone strike}, {@code Kenya said}: a country at work. */
    private static boolean isDoer(Reading reading, Place place) {
        return place.isCountry() && !isLed(reading, before(reading, place));
    }

    private static boolean isLed(Reading reading, int k) {
        return k >= 0
                && (PREPOSITIONS.contains(reading.view().token(k))
                        || reading.hasAny(
                                k,
                                Tag.IN,
                                Tag.ON,
                                Tag.AGAINST,
                                Tag.FROM,
                                Tag.TO,
                                Tag.NEAR,
                                Tag.DIRECTION,
                                Tag.PLACE_HEAD));
    }

    /** The entry before a place, past {@code the}. */
    private static int before(Reading reading, Place place) {
        int k = place.span().from() - 1;
        k = k > 0 && reading.view().is(k, "the") ? k - 1 : k;
        return k < 0 ? k : reading.start(k);
    }
}
