package io.khabar.pipeline.cleaning;

import io.khabar.model.Credit;
import io.khabar.model.CreditRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a credit of an outlet's name where it stands in a text. */
final class CreditMaker {
    private CreditMaker() {}

    /**
     * A name and the statement around it.
     *
     * @param from index of the statement's first word; it ends with the name
     */
    record Place(List<Word> words, int from, OutletNames.Found name) {}

    static Credit credit(CreditFinder.Sorted text, Line line, Place place, Outlet outlet) {
        int start = place.words().get(place.from()).start();
        int end = place.words().get(place.name().end() - 1).end();
        String raw = text.raw().text();
        int from = raw.codePointCount(0, line.start() + start);
        String statement = line.text().substring(start, end);
        return new Credit(
                outlet.id(),
                written(place.words(), place.name(), line.text()),
                role(outlet),
                from,
                from + statement.codePointCount(0, statement.length()),
                statement);
    }

    static String written(List<Word> words, OutletNames.Found name, String text) {
        return text.substring(name.start(), words.get(name.end() - 1).end());
    }

    /** Of an outlet that the registry does not list. */
    static Credit unlisted(CreditFinder.Sorted text, Line line, UnlistedNames.Found found) {
        String raw = text.raw().text();
        int from = raw.codePointCount(0, line.start() + found.from());
        String statement = line.text().substring(found.from(), found.end());
        return new Credit(
                null,
                line.text().substring(found.start(), found.end()),
                CreditRole.ORIGINATED,
                from,
                from + statement.codePointCount(0, statement.length()),
                statement);
    }

    static CreditRole role(Outlet outlet) {
        return outlet.isAggregator() ? CreditRole.AGGREGATED : CreditRole.ORIGINATED;
    }

    /** Of several outlets with one name the one of the publisher's country; an ambiguous name counts only where it is marked as one. */
    static @Nullable Outlet outlet(OutletNames.Found name, boolean isMarked, @Nullable Outlet own) {
        if (name.isAmbiguous() && !isMarked) {
            return null;
        }
        List<Outlet> candidates =
                name.names().stream().map(OutletNames.Name::outlet).toList();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        return candidates.stream()
                .filter(outlet -> own != null && outlet.country().equals(own.country()))
                .findFirst()
                .orElse(null);
    }
}
