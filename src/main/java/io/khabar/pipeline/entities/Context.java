package io.khabar.pipeline.entities;

import io.khabar.pipeline.entities.gazetteer.Entry;
import io.khabar.pipeline.entities.gazetteer.Gazetteer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an article names beyond doubt: which entries, and things of which countries how often. */
final class Context {
    private final Gazetteer gazetteer;
    private final Map<Integer, Integer> named = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();

    private Context(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static Context of(Gazetteer gazetteer, List<PartReading> parts) {
        Context context = new Context(gazetteer);
        parts.forEach(context::read);
        return context;
    }

    private void read(PartReading part) {
        int i = 0;
        while (i < part.size()) {
            Hit sure = firstSure(part, i);
            if (sure == null) {
                i++;
            } else {
                count(sure);
                i = sure.end();
            }
        }
    }

    private static @Nullable Hit firstSure(PartReading part, int i) {
        for (Hit hit : part.hits(i)) {
            for (Sense sense : hit.senses()) {
                if (sense.provesItself() && Written.asAsked(part, hit, sense)) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** A name of one entry speaks for it; a name of several speaks for none. */
    private void count(Hit hit) {
        int only = -1;
        for (Sense sense : hit.senses()) {
            if (sense.provesItself() && only != sense.entry()) {
                if (only >= 0) {
                    return;
                }
                only = sense.entry();
            }
        }
        named.merge(only, 1, Integer::sum);
        Entry entry = gazetteer.entry(only);
        if (entry.country() != null) {
            countries.merge(entry.country(), 1, Integer::sum);
        }
    }

    boolean names(int entry) {
        return named.containsKey(entry);
    }

    /** How often the article names the country or something in it. */
    int mentions(@Nullable String country) {
        return country == null ? 0 : countries.getOrDefault(country, 0);
    }
}
