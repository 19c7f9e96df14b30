package io.khabar.pipeline.events.violence;

import io.khabar.model.DatePrecision;
import io.khabar.model.EventMode;
import io.khabar.model.Part;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The incidents of one article, one for its several mentions. */
final class IncidentBook {
    /** Far more than any article has; hostile text ends here. */
    private static final int MOST = 100;

    /** Two incidents of one article seldom kill the same number, unless it is small. */
    private static final int TELLING = 3;

    private static final int WIDE = 3;

    private final List<Incident> incidents = new ArrayList<>();

    void add(Incident incident) {
        for (int i = incidents.size() - 1; i >= 0; i--) {
            if (isSame(incidents.get(i), incident)) {
                incidents.set(i, merged(incidents.get(i), incident));
                return;
            }
        }
        if (incidents.size() < MOST) {
            incidents.add(incident);
        }
    }

    /** Adds to the last incident what is told of it by {@code the attack}; if none was told, it is one itself. */
    void recall(Incident incident) {
        int last = incidents.size() - 1;
        if (last < 0 || incidents.get(last).mode() != incident.mode()) {
            add(incident);
        } else {
            incidents.set(last, incidents.get(last).with(incident));
        }
    }

    private static Incident merged(Incident there, Incident incident) {
        if (isRecalledBy(there, incident) || isRecalledBy(incident, there)) {
            return there.isLongPast() ? there.with(incident) : incident.with(there);
        }
        Incident whole = isBetter(incident, there) ? incident.with(there) : there.with(incident);
        Method method = there.method().compareTo(incident.method()) < 0 ? there.method() : incident.method();
        return whole.of(method);
    }

    private static boolean isBetter(Incident incident, Incident there) {
        return isHeadline(there)
                || incident.confidence() > there.confidence()
                || (there.mode() == EventMode.BACKGROUND && incident.mode() != EventMode.BACKGROUND);
    }

    /** In English one mention that says when long ago tells it of the mention that says no time. */
    private static boolean isRecalledBy(Incident past, Incident undated) {
        return past.isLongPast() && undated.dated() == null;
    }

    private static boolean isHeadline(Incident incident) {
        return incident.part().reading().part() == Part.TITLE;
    }

    private static boolean isSame(Incident one, Incident two) {
        if (isSameCount(one.killed(), two.killed())) {
            return isMethodOf(one, two) && !areTwoTowns(one.place(), two.place());
        }
        return isSameToll(one.killed(), two.killed()) && (isToldAgain(one, two) || isAlike(one, two));
    }

    private static boolean isToldAgain(Incident headline, Incident two) {
        return isHeadline(headline) && !isHeadline(two) && isMethodOf(headline, two);
    }

    private static boolean isAlike(Incident one, Incident two) {
        boolean type = one.method().type().equals(two.method().type());
        return type && !areTwoDays(one.dated(), two.dated()) && isSamePlace(one, two);
    }

    /** {@code مقتل 18 في هجوم} says too little of how to be another incident than {@code 18 قتيلا في قصف}. */
    private static boolean isMethodOf(Incident one, Incident two) {
        boolean vague = !one.method().isDistinct() || !two.method().isDistinct();
        return vague || one.method().type().equals(two.method().type());
    }

    private static boolean isSameCount(@Nullable Toll one, @Nullable Toll two) {
        Integer first = count(one);
        return first != null && first >= TELLING && first.equals(count(two));
    }

    private static @Nullable Integer count(@Nullable Toll toll) {
        return toll == null || !toll.counted() ? null : toll.best();
    }

    private static boolean areTwoTowns(@Nullable Place one, @Nullable Place two) {
        String first = town(one);
        String second = town(two);
        return first != null && second != null && !first.equals(second);
    }

    private static @Nullable String town(@Nullable Place place) {
        return place == null || place.precision() != 1 ? null : place.entity();
    }

    private static boolean areTwoDays(@Nullable Dated one, @Nullable Dated two) {
        LocalDate first = day(one);
        LocalDate second = day(two);
        return first != null && second != null && !first.equals(second);
    }

    private static @Nullable LocalDate day(@Nullable Dated dated) {
        boolean day = dated != null && dated.date().precision() == DatePrecision.DAY;
        return dated != null && day ? dated.date().from() : null;
    }

    private static boolean isSamePlace(Incident one, Incident two) {
        Place first = one.place();
        Place second = two.place();
        if (first == null || second == null || one.placeKey().equals(two.placeKey())) {
            return true;
        }
        return isWithin(first, second) && isSameAttacker(one, two);
    }

    /** A town and its country, by how exact they are. */
    private static boolean isWithin(Place one, Place two) {
        boolean wide = Math.max(one.precision(), two.precision()) == WIDE && one.precision() != two.precision();
        return wide && one.country() != null && one.country().equals(two.country());
    }

    private static boolean isSameAttacker(Incident one, Incident two) {
        Party first = one.attacker();
        Party second = two.attacker();
        return first == null || second == null || first.key().equals(second.key());
    }

    private static boolean isSameToll(@Nullable Toll one, @Nullable Toll two) {
        Integer first = count(one);
        Integer second = count(two);
        return first == null || second == null || first.equals(second);
    }

    List<Incident> incidents() {
        return incidents;
    }
}
