package io.khabar.eval.events;

import io.khabar.eval.Table;
import io.khabar.model.NewsEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Whether several articles report one event: by the pairs of articles that people compared, and by the labelled deals and
 * incidents that several articles tell of.
 */
final class IdentityScore {
    private final Count copies = new Count();
    private final Count related = new Count();
    private final Count different = new Count();
    private final Count merged = new Count();
    private final List<String> errors = new ArrayList<>();

    /** How many of how many. */
    private static final class Count {
        private int part;
        private int whole;

        void add(int some, int all) {
            part += some;
            whole += all;
        }

        double ratio() {
            return Ratio.of(part, whole);
        }

        List<String> row(String name) {
            return List.of(name, String.valueOf(whole), String.valueOf(part), Ratio.text(ratio()));
        }
    }

    /** Counts a pair of articles by its label: of copies each event, of others whether they share any. */
    void pair(String label, List<NewsEvent> one, List<NewsEvent> other) {
        Set<String> fewer = ids(one.size() <= other.size() ? one : other);
        Set<String> common = new HashSet<>(ids(one));
        common.retainAll(ids(other));
        if (fewer.isEmpty()) {
            return;
        }
        switch (label) {
            case "duplicate", "contains" -> copies.add(common.size(), fewer.size());
            case "related" -> related.add(Math.min(1, common.size()), 1);
            case "different" -> different.add(Math.min(1, common.size()), 1);
            default -> throw new IllegalArgumentException("unknown label of a pair: " + label);
        }
    }

    private static Set<String> ids(Collection<NewsEvent> events) {
        return events.stream().map(NewsEvent::id).collect(Collectors.toSet());
    }

    /** Counts the labelled happenings of one family that more than one article tells of. */
    List<String> family(String name, List<Told> told, SortedMap<String, Double> figures) {
        Count together = new Count();
        for (int i = 0; i < told.size(); i++) {
            for (Told other : told.subList(i + 1, told.size())) {
                compare(name, told.get(i), other, together);
            }
        }
        figures.put("events.identity." + name, together.ratio());
        return together.row(name + ": pairs of reports of one happening, with one id");
    }

    private void compare(String name, Told one, Told other, Count together) {
        boolean sameId = one.event().id().equals(other.event().id());
        boolean same = one.isOneWith(other);
        if (same) {
            together.add(sameId ? 1 : 0, 1);
        }
        if (sameId) {
            merged.add(same ? 0 : 1, 1);
        }
        if (same != sameId) {
            errors.add(name + (same ? " parted " : " merged ") + line(one) + " / " + line(other));
        }
    }

    private static String line(Told told) {
        NewsEvent event = told.event();
        return told.article() + " " + event.summary() + " " + event.date() + " "
                + event.evidence().get(0).text();
    }

    List<String> errors() {
        return errors;
    }

    Table figures(Map<String, List<Told>> families, SortedMap<String, Double> figures) {
        List<List<String>> rows = new ArrayList<>();
        families.forEach((name, told) -> rows.add(family(name, told, figures)));
        rows.add(merged.row("pairs with one id, not one happening by their labels"));
        rows.add(copies.row("events of copied articles, found in the copy by id"));
        rows.add(related.row("pairs of articles on one happening, with an id in common"));
        rows.add(different.row("pairs of articles on two happenings, with an id in common"));
        figures.put("events.identity.merged", merged.ratio());
        figures.put("events.identity.copies", copies.ratio());
        figures.put("events.identity.related", related.ratio());
        figures.put("events.identity.different", different.ratio());
        return new Table("One id for one event", List.of("", "all", "these", "share"), rows);
    }
}
