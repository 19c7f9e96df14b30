package io.khabar.pipeline.cleaning;

import io.khabar.model.Credit;
import io.khabar.model.CreditRole;
import io.khabar.model.RemovedKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlets that a text says it came from: in its author field, its dateline, its sign-off and its footer.
 *
 * <p>A credit from the author field has the place {@code [0, 0)}, for the field is no part of the raw text.
 */
final class CreditFinder {
    private static final Set<RemovedKind> STATEMENTS =
            EnumSet.of(RemovedKind.CREDIT_LINE, RemovedKind.COPYRIGHT, RemovedKind.BYLINE);
    /** A dateline ends within so many words. */
    private static final int DATELINE_WORDS = 9;

    private final CreditPhrases phrases;
    private final BylineReader bylines;

    CreditFinder(BylineReader bylines, CreditPhrases phrases) {
        this.phrases = phrases;
        this.bylines = bylines;
    }

    /**
     * A text whose lines are told apart.
     *
     * @param kinds of the lines, null for body text
     * @param own the outlet that publishes the text, which is not credited
     */
    record Sorted(
            RawText raw,
            List<Line> lines,
            List<@Nullable RemovedKind> kinds,
            @Nullable Outlet own) {}

    List<Credit> find(Sorted text) {
        List<Credit> found = new ArrayList<>();
        readAuthor(text, found);
        readDateline(text, found);
        readSignOff(text, found);
        readStatements(text, found);
        Map<String, Credit> unique = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(Credit::start).thenComparingInt(Credit::end))
                .filter(credit -> !isOwn(credit, text.own()))
                .forEach(credit ->
                        unique.putIfAbsent(credit.outlet() == null ? credit.name() : credit.outlet(), credit));
        return List.copyOf(unique.values());
    }

    private static boolean isOwn(Credit credit, @Nullable Outlet own) {
        return own != null && own.id().equals(credit.outlet());
    }

    private void readAuthor(Sorted text, List<Credit> found) {
        String author = text.raw().author();
        if (author == null) {
            return;
        }
        List<Word> words = Word.of(author);
        for (OutletNames.Found name : bylines.segments(words, author)) {
            Outlet outlet = outlet(name, BylineReader.isEnclosed(words, name, author), text.own());
            if (outlet != null) {
                found.add(new Credit(outlet.id(), written(words, name, author), role(outlet), 0, 0, author));
            }
        }
    }

    private void readDateline(Sorted text, List<Credit> found) {
        int first = text.kinds().indexOf(null);
        if (first < 0) {
            return;
        }
        Line line = text.lines().get(first);
        List<Word> words =
                line.words().subList(0, Math.min(DATELINE_WORDS, line.words().size()));
        for (OutletNames.Found name : bylines.segments(words, line.text())) {
            boolean isEnclosed = BylineReader.isEnclosed(words, name, line.text());
            Outlet outlet = outlet(name, isEnclosed, text.own());
            if (outlet != null && Dateline.holds(words, name, line.text())) {
                found.add(credit(text, line, new Place(words, 0, name), outlet));
            }
        }
    }

    private void readSignOff(Sorted text, List<Credit> found) {
        for (int i = text.lines().size() - 1; i >= 0; i--) {
            Line line = text.lines().get(i);
            if (text.kinds().get(i) == RemovedKind.CREDIT_LINE && bylines.isSignOff(line)) {
                readNames(text, line, found);
            }
            if (text.kinds().get(i) == null) {
                readTrailingBrackets(text, line, found);
                return;
            }
        }
    }

    private void readNames(Sorted text, Line line, List<Credit> found) {
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            OutletNames.Found name = bylines.at(words, i, line.text());
            Outlet outlet = name == null ? null : outlet(name, false, text.own());
            if (name != null && outlet != null) {
                found.add(credit(text, line, new Place(words, name.first(), name), outlet));
                i = name.end() - 1;
            }
        }
    }

    /** The last words of the last paragraph, in brackets: {@code ... (رويترز)}. */
    private void readTrailingBrackets(Sorted text, Line line, List<Credit> found) {
        List<Word> words = line.words();
        for (OutletNames.Found name : bylines.segments(words, line.text())) {
            boolean isLast = name.end() == words.size() && name.first() > 0;
            if (isLast && BylineReader.isEnclosed(words, name, line.text())) {
                Outlet outlet = outlet(name, true, text.own());
                if (outlet != null) {
                    found.add(credit(text, line, new Place(words, name.first(), name), outlet));
                }
            }
        }
    }

    private void readStatements(Sorted text, List<Credit> found) {
        for (int i = 0; i < text.lines().size(); i++) {
            RemovedKind kind = text.kinds().get(i);
            if (kind != null && STATEMENTS.contains(kind)) {
                readStatement(text, text.lines().get(i), found);
            }
        }
    }

    private void readStatement(Sorted text, Line line, List<Credit> found) {
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            CreditPhrases.Found phrase = phrases.at(words, i);
            if (phrase != null) {
                Credit credit = stated(text, line, i, phrase);
                if (credit != null) {
                    found.add(credit);
                }
                i = phrase.end() - 1;
            }
        }
    }

    private @Nullable Credit stated(Sorted text, Line line, int start, CreditPhrases.Found phrase) {
        List<Word> words = line.words();
        for (int i = phrase.end(); i < Math.min(words.size(), phrase.end() + 3); i++) {
            OutletNames.Found name = bylines.at(words, i, line.text());
            Outlet outlet = name == null ? null : outlet(name, true, text.own());
            if (name != null && outlet != null) {
                Credit credit = credit(text, line, new Place(words, start, name), outlet);
                return phrase.role() == CreditRole.AGGREGATED
                        ? new Credit(
                                credit.outlet(),
                                credit.name(),
                                phrase.role(),
                                credit.start(),
                                credit.end(),
                                credit.text())
                        : credit;
            }
        }
        return null;
    }

    /**
     * A name and the statement around it.
     *
     * @param from index of the statement's first word; it ends with the name
     */
    private record Place(List<Word> words, int from, OutletNames.Found name) {}

    private static Credit credit(Sorted text, Line line, Place place, Outlet outlet) {
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

    private static String written(List<Word> words, OutletNames.Found name, String text) {
        return text.substring(
                words.get(name.first()).start(), words.get(name.end() - 1).end());
    }

    private static CreditRole role(Outlet outlet) {
        return outlet.isAggregator() ? CreditRole.AGGREGATED : CreditRole.ORIGINATED;
    }

    /** Of several outlets with one name the one of the publisher's country; an ambiguous name counts only where it is marked as one. */
    private static @Nullable Outlet outlet(OutletNames.Found name, boolean isMarked, @Nullable Outlet own) {
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
