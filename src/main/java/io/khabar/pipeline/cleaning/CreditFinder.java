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
 * Finds the outlets that a text says it came from: in its author field, its datelines, its sign-off, its footer
 * and sentences that say nothing else.
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
    private final AttributionReader attributions;
    private final UnlistedNames unlistedNames;

    CreditFinder(BylineReader bylines, CreditPhrases phrases) {
        this.phrases = phrases;
        this.bylines = bylines;
        this.attributions = new AttributionReader(bylines, phrases);
        this.unlistedNames = new UnlistedNames(phrases);
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
        readOrigin(text, found);
        readAuthor(text, found);
        readDatelines(text, found);
        readSignOffs(text, found);
        readSentences(text, found);
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

    /** As the item's own fields state it, with or without an outlet of the registry. */
    private void readOrigin(Sorted text, List<Credit> found) {
        String origin = text.raw().origin();
        if (origin == null) {
            return;
        }
        List<Word> words = Word.of(origin);
        OutletNames.Found name = words.isEmpty() ? null : bylines.at(words, 0, origin);
        Outlet outlet = name == null || name.end() < words.size() ? null : CreditMaker.outlet(name, true, text.own());
        found.add(new Credit(outlet == null ? null : outlet.id(), origin, CreditRole.ORIGINATED, 0, 0, origin));
    }

    private void readAuthor(Sorted text, List<Credit> found) {
        String author = text.raw().author();
        if (author == null) {
            return;
        }
        List<Word> words = Word.of(author);
        if (words.isEmpty() || phrases.isOfPictures(words.get(0))) {
            return;
        }
        for (OutletNames.Found name : bylines.segmentsOfByline(words, author)) {
            Outlet outlet = CreditMaker.outlet(name, isMarkedInByline(words, name, author), text.own());
            if (outlet != null) {
                String written = CreditMaker.written(words, name, author);
                found.add(new Credit(outlet.id(), written, CreditMaker.role(outlet), 0, 0, author));
            }
        }
    }

    /** In round brackets an everyday word is an agency or else the city where the author is. */
    private static boolean isMarkedInByline(List<Word> words, OutletNames.Found name, String author) {
        boolean isAgency = name.names().stream().allMatch(each -> each.outlet().isAgency());
        return BylineReader.isEnclosed(words, name, author)
                && (isAgency || !BylineReader.isInRoundBrackets(words, name, author));
    }

    /** Of the text, and of each item of a digest, which is told by its stricter form. */
    private void readDatelines(Sorted text, List<Credit> found) {
        int first = text.kinds().indexOf(null);
        for (int i = Math.max(0, first); i < text.lines().size(); i++) {
            if (text.kinds().get(i) == null) {
                readDateline(text, text.lines().get(i), i == first ? Dateline.FIRST : Dateline.LATER, found);
            }
        }
    }

    private void readDateline(Sorted text, Line line, Dateline form, List<Credit> found) {
        List<Word> words =
                line.words().subList(0, Math.min(DATELINE_WORDS, line.words().size()));
        for (OutletNames.Found name : bylines.segments(words, line.text())) {
            boolean isEnclosed = BylineReader.isEnclosed(words, name, line.text());
            Outlet outlet = CreditMaker.outlet(name, isEnclosed, text.own());
            if (outlet != null && form.holds(line, name)) {
                found.add(CreditMaker.credit(text, line, new CreditMaker.Place(words, 0, name), outlet));
            }
        }
    }

    private void readSignOffs(Sorted text, List<Credit> found) {
        for (int i = 0; i < text.lines().size(); i++) {
            Line line = text.lines().get(i);
            if (text.kinds().get(i) == RemovedKind.CREDIT_LINE && bylines.isSignOff(line)) {
                readNames(text, line, found);
            }
        }
        int last = text.kinds().lastIndexOf(null);
        if (last >= 0) {
            readTrailingBrackets(text, text.lines().get(last), found);
        }
    }

    private void readNames(Sorted text, Line line, List<Credit> found) {
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            OutletNames.Found name = bylines.at(words, i, line.text());
            Outlet outlet = name == null ? null : CreditMaker.outlet(name, false, text.own());
            if (name != null && outlet != null) {
                found.add(CreditMaker.credit(text, line, new CreditMaker.Place(words, name.first(), name), outlet));
                i = name.end() - 1;
            }
        }
    }

    /**
     * The last words of the last paragraph, in brackets: {@code ... (رويترز)}. A paragraph with several of them is a row of
     * captions, and they are the pictures' credits.
     */
    private void readTrailingBrackets(Sorted text, Line line, List<Credit> found) {
        List<Word> words = line.words();
        List<OutletNames.Found> enclosed = bylines.segments(words, line.text()).stream()
                .filter(name -> name.first() > 0 && BylineReader.isEnclosed(words, name, line.text()))
                .filter(name -> BylineReader.endsSentence(words, name.first(), line.text()))
                .toList();
        if (enclosed.size() != 1 || enclosed.get(0).end() != words.size()) {
            return;
        }
        OutletNames.Found name = enclosed.get(0);
        Outlet outlet = CreditMaker.outlet(name, true, text.own());
        if (outlet != null) {
            found.add(CreditMaker.credit(text, line, new CreditMaker.Place(words, name.first(), name), outlet));
        }
    }

    /** Sentences of the body that say nothing but whom the text is from. */
    private void readSentences(Sorted text, List<Credit> found) {
        int first = text.kinds().indexOf(null);
        for (int i = Math.max(0, first); i < text.lines().size(); i++) {
            if (text.kinds().get(i) == null) {
                Line line = text.lines().get(i);
                for (AttributionReader.Found one : attributions.read(line, i == first)) {
                    Outlet outlet = CreditMaker.outlet(one.name(), true, text.own());
                    if (outlet != null) {
                        found.add(CreditMaker.credit(
                                text, line, new CreditMaker.Place(one.words(), one.from(), one.name()), outlet));
                    }
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
            OutletNames.Found name = bylines.behindPreposition(words, i, line.text());
            Outlet outlet = name == null ? null : CreditMaker.outlet(name, true, text.own());
            if (name != null && outlet != null) {
                Credit credit = CreditMaker.credit(text, line, new CreditMaker.Place(words, start, name), outlet);
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
        UnlistedNames.Found unlisted = unlistedNames.behind(line, start, phrase.end());
        return unlisted == null ? null : CreditMaker.unlisted(text, line, unlisted);
    }
}
