package io.khabar.pipeline.entities;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.entities.gazetteer.Entry;
import io.khabar.pipeline.entities.gazetteer.Gazetteer;
import io.khabar.pipeline.entities.gazetteer.Use;
import org.jspecify.annotations.Nullable;

/** Decides for each name of a text whether it counts and which of its entries it means. */
final class Chooser {
    private static final double QUALIFIED = 6;
    private static final int QUALIFIER_REACH = 3;
    private static final int NOT_A_TOWN = WordClass.COMMON.bit()
            | WordClass.PLACE_CUE.bit()
            | WordClass.FACILITY.bit()
            | WordClass.ORGANISATION_HEAD.bit()
            | WordClass.GROUP_CUE.bit()
            | WordClass.TITLE.bit()
            | WordClass.TITLE_TAIL.bit()
            | WordClass.HONORIFIC.bit()
            | WordClass.SPEECH.bit();

    private final Gazetteer gazetteer;
    private final Context context;

    Chooser(Gazetteer gazetteer, Context context) {
        this.gazetteer = gazetteer;
        this.context = context;
    }

    /** The sense that the name has here, or null where it does not count. */
    @Nullable Sense choose(PartReading part, Hit hit) {
        Sense best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Sense sense : hit.senses()) {
            if (counts(part, hit, sense)) {
                double score = score(part, hit, sense);
                if (score > bestScore) {
                    best = sense;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private boolean counts(PartReading part, Hit hit, Sense sense) {
        if (!Written.asAsked(part, hit, sense)) {
            return false;
        }
        Entry entry = gazetteer.entry(sense.entry());
        if (partOfAnotherName(part, hit, entry) || isOnlyAWord(part, hit, entry)) {
            return false;
        }
        return switch (sense.use()) {
            case SURE, ADJECTIVE -> true;
            case PART -> partCounts(part, hit, sense);
            case WEAK ->
                Cues.speakFor(part, hit, entry.kind())
                        || (entry.kind() == EntityKind.PLACE
                                ? placeCounts(part, hit, entry)
                                : context.names(sense.entry()));
        };
    }

    private static boolean partOfAnotherName(PartReading part, Hit hit, Entry entry) {
        return switch (entry.kind()) {
            case PERSON -> Cues.namedAfter(part, hit) || (hit.length() == 1 && Cues.firstNameBefore(part, hit));
            case PLACE ->
                part.is(hit.first() - 1, WordClass.OUTLET)
                        || (hit.length() == 1 && entry.weight() < 1_000_000 && Cues.firstNameBefore(part, hit));
            default -> false;
        };
    }

    /**
     * Whether a town's name is here an everyday word, as {@code الباب} and {@code الحي} are: it names the town behind
     * {@code مدينة} and the like only.
     */
    private static boolean isOnlyAWord(PartReading part, Hit hit, Entry entry) {
        boolean isTown = entry.kind() == EntityKind.PLACE && hit.length() == 1;
        return isTown && (part.classes(hit.first()) & NOT_A_TOWN) != 0 && !Cues.townBefore(part, hit);
    }

    private boolean partCounts(PartReading part, Hit hit, Sense sense) {
        if (context.names(sense.entry())) {
            return true;
        }
        return !part.is(hit.first(), WordClass.GIVEN) && Cues.titled(part, hit.first());
    }

    private boolean placeCounts(PartReading part, Hit hit, Entry entry) {
        if (part.is(hit.first(), WordClass.COMMON) || context.mentions(entry.country()) == 0) {
            return false;
        }
        return hit.clitics() > 0 || part.is(hit.first() - 1, WordClass.PLACE_PREPOSITION);
    }

    private double score(PartReading part, Hit hit, Sense sense) {
        Entry entry = gazetteer.entry(sense.entry());
        double score = Math.log10(entry.weight() + 1.0) + 2 * Math.log1p(context.mentions(entry.country()));
        if (sense.use() == Use.SURE) {
            score += 2;
        }
        if (context.names(sense.entry())) {
            score += 1;
        }
        if (entry.kind() == EntityKind.PLACE && qualified(part, hit, entry)) {
            score += QUALIFIED;
        }
        return score;
    }

    /** Whether the country follows at once: {@code طرابلس اللبنانية}, {@code Tripoli, Lebanon}. */
    private boolean qualified(PartReading part, Hit hit, Entry entry) {
        for (int at = hit.end(); at < Math.min(part.size(), hit.end() + QUALIFIER_REACH); at++) {
            for (Hit next : part.hits(at)) {
                for (Sense sense : next.senses()) {
                    Entry other = gazetteer.entry(sense.entry());
                    if (other.kind() == EntityKind.COUNTRY
                            && other.country() != null
                            && other.country().equals(entry.country())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
