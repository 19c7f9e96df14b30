package io.khabar.pipeline.events.violence;

import io.khabar.model.EventMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The incidents of one article, one for its several mentions. */
final class IncidentBook {
    /** Far more than any article has; hostile text ends here. */
    private static final int MOST = 100;

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

    private static Incident merged(Incident there, Incident incident) {
        boolean better = incident.confidence() > there.confidence()
                || (there.mode() == EventMode.BACKGROUND && incident.mode() != EventMode.BACKGROUND);
        Incident whole = better ? incident.with(there) : there.with(incident);
        Method method = there.method().compareTo(incident.method()) < 0 ? there.method() : incident.method();
        return whole.of(method);
    }

    private static boolean isSame(Incident one, Incident two) {
        return isSameMethod(one.method(), two.method())
                && isSamePlace(one, two)
                && isSameToll(one.killed(), two.killed());
    }

    private static boolean isSameMethod(Method one, Method two) {
        return one == two || one.type().equals(two.type());
    }

    private static boolean isSamePlace(Incident one, Incident two) {
        if (one.place() == null || two.place() == null || one.placeKey().equals(two.placeKey())) {
            return true;
        }
        boolean tolled = one.killed() != null
                && two.killed() != null
                && one.killed().counted()
                && two.killed().counted();
        return tolled && one.place().precision() != two.place().precision();
    }

    private static boolean isSameToll(@Nullable Toll one, @Nullable Toll two) {
        if (one == null || two == null || !one.counted() || !two.counted()) {
            return true;
        }
        return one.best() == two.best();
    }

    List<Incident> incidents() {
        return incidents;
    }
}
