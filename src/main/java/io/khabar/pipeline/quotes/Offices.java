package io.khabar.pipeline.quotes;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.pipeline.quotes.reading.Cue;
import io.khabar.pipeline.quotes.reading.Named;
import io.khabar.pipeline.quotes.reading.SpeechText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who of the people named so far holds which office: {@code الرئيس الروسي فلاديمير بوتين} lets {@code الرئيس الروسي} and,
 * as long as no other president is named, {@code الرئيس} mean him.
 */
final class Offices {
    private static final int LONGEST = 6;

    private final Map<String, Named> holders = new HashMap<>();
    private final Set<String> contested = new HashSet<>();

    /** Learns from the names of a part. */
    void learn(SpeechText text) {
        String lastOffice = null;
        for (int i = 0; i < text.size(); i++) {
            String office = text.office(i);
            lastOffice = office == null ? lastOffice : office;
            Named named = text.nameFrom(i);
            if (named != null && named.isPerson()) {
                learn(text, named, lastOffice);
            }
        }
    }

    private void learn(SpeechText text, Named named, @Nullable String lastOffice) {
        for (int head = named.from() - 1; head >= Math.max(0, named.from() - LONGEST); head--) {
            if (parts(text, head, named)) {
                return;
            }
            String office = text.has(head, Cue.COUNTERPART) ? lastOffice : text.office(head);
            if (office != null) {
                holds(office + "|" + country(text, text.verbFirst() ? head : head - 1, named.from()), named);
                holds(office, named);
                return;
            }
        }
    }

    /** Whether a token parts an office from a name behind it: somebody else, a preposition, a verb. */
    private static boolean parts(SpeechText text, int token, Named named) {
        Named other = text.name(token);
        return !text.sameSentence(token, named.from())
                || (other != null && other.isPerson())
                || text.hasAny(token, Cue.SAY, Cue.THAT)
                || text.has(token, Cue.STOP);
    }

    private void holds(String office, Named named) {
        Named there = holders.put(office, named);
        if (there != null && !there.entity().id().equals(named.entity().id())) {
            contested.add(office);
        }
    }

    /** The holder of the office that the words {@code [from, to)} name. */
    @Nullable Named holder(SpeechText text, int from, int to) {
        for (int head = from; head < to; head++) {
            String office = text.office(head);
            if (office != null) {
                String country = country(text, from, to);
                String key = country.isEmpty() ? office : office + "|" + country;
                boolean other = country.isEmpty() && to - from > 2;
                return other || contested.contains(key) ? null : holders.get(key);
            }
        }
        return null;
    }

    /** The first country among the words, by code. */
    private static String country(SpeechText text, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            Named named = text.name(i);
            Entity entity = named == null ? null : named.entity();
            if (entity != null && entity.kind() == EntityKind.COUNTRY && entity.country() != null) {
                return entity.country();
            }
        }
        return "";
    }
}
