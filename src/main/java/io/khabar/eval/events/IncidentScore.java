package io.khabar.eval.events;

import io.khabar.eval.Table;
import io.khabar.model.Casualties;
import io.khabar.model.ConflictIncident;
import io.khabar.model.NewsEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts incidents found and missed. A found incident and a labelled one are aligned where the words that report them
 * overlap by half, or where type and place agree; the best pairs first, none twice.
 */
final class IncidentScore {
    private static final double HALF = 0.5;

    private int gold;
    private int predicted;
    private int found;
    private int type;
    private int subEvent;
    private int place;
    private int placed;
    private int fatalities;
    private final List<String> errors = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Happenings happenings;

    IncidentScore(Happenings happenings) {
        this.happenings = happenings;
    }

    /** Two incidents that may be one. */
    private record Pair(Map<String, String> row, NewsEvent event, double score) {}

    void article(int index, List<Map<String, String>> rows, List<NewsEvent> events) {
        List<NewsEvent> incidents =
                events.stream().filter(event -> event.incident() != null).toList();
        gold += rows.size();
        predicted += incidents.size();
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> row : rows) {
            incidents.forEach(event -> pairs.add(new Pair(row, event, score(row, event))));
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        Set<Object> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.score() >= 1 && !taken.contains(pair.row()) && !taken.contains(pair.event())) {
                taken.add(pair.row());
                taken.add(pair.event());
                count(index, pair);
            }
        }
        rows.stream()
                .filter(row -> !taken.contains(row))
                .forEach(row -> errors.add("incident " + index + " missed: " + line(row)));
        incidents.stream()
                .filter(event -> !taken.contains(event))
                .forEach(event -> errors.add("incident " + index + " extra: " + line(event)));
    }

    private static double score(Map<String, String> row, NewsEvent event) {
        double words = event.evidence().stream()
                .mapToDouble(said -> PlaceNames.shared(row.getOrDefault("evidence", ""), said.text()))
                .max()
                .orElse(0);
        boolean sameType = isTypeRight(row, event);
        boolean samePlace = isPlaceRight(row, event);
        boolean aligned = words >= HALF || (sameType && samePlace);
        if (!aligned) {
            return 0;
        }
        return 1 + words + (samePlace ? 1 : 0) + (sameType ? HALF : 0) + (isTollRight(row, event) ? HALF : 0);
    }

    private void count(int index, Pair pair) {
        boolean typeRight = isTypeRight(pair.row(), pair.event());
        boolean placeRight = isPlaceRight(pair.row(), pair.event());
        boolean tollRight = isTollRight(pair.row(), pair.event());
        boolean hasPlace = !pair.row().getOrDefault("place", "").isEmpty();
        found++;
        told.add(new Told(index, happenings.ofIncident(pair.row()), pair.event()));
        type += one(typeRight);
        subEvent += one(Objects.equals(
                pair.row().get("sub_event"), incident(pair.event()).subEvent()));
        placed += one(hasPlace);
        place += one(placeRight);
        fatalities += one(tollRight);
        String wrong =
                note("type ", typeRight) + note("place ", placeRight || !hasPlace) + note("fatalities ", tollRight);
        if (!wrong.isEmpty()) {
            errors.add("incident " + index + " " + wrong + ": " + line(pair.event()) + " ≠ " + line(pair.row()));
        }
    }

    private static int one(boolean right) {
        return right ? 1 : 0;
    }

    private static String note(String what, boolean right) {
        return right ? "" : what;
    }

    private static ConflictIncident incident(NewsEvent event) {
        return Objects.requireNonNull(event.incident());
    }

    private static boolean isTypeRight(Map<String, String> row, NewsEvent event) {
        return incident(event).type().equals(row.get("event_type"));
    }

    private static boolean isPlaceRight(Map<String, String> row, NewsEvent event) {
        String wanted = row.getOrDefault("place", "");
        return event.place() != null
                && !wanted.isEmpty()
                && PlaceNames.means(event.place().name(), wanted);
    }

    /** A figure that the text does not give must not be made up. */
    private static boolean isTollRight(Map<String, String> row, NewsEvent event) {
        Casualties casualties = incident(event).fatalities();
        String wanted = row.getOrDefault("fatalities", "");
        String said = casualties == null || casualties.best() == 0 ? "" : String.valueOf(casualties.best());
        return said.equals("0".equals(wanted) ? "" : wanted);
    }

    private static String line(Map<String, String> row) {
        return row.get("sub_event") + " at " + row.get("place") + ", " + row.get("fatalities") + " killed: "
                + row.get("evidence");
    }

    private static String line(NewsEvent event) {
        return event.summary() + " [" + event.mode() + ", " + day(event) + "] "
                + event.evidence().get(0).text();
    }

    private static @Nullable String day(NewsEvent event) {
        return event.date() == null
                ? null
                : event.date().from() + " " + event.date().words();
    }

    /** The labelled incidents that were found. */
    List<Told> told() {
        return told;
    }

    List<String> errors() {
        return errors;
    }

    Table figures(SortedMap<String, Double> figures) {
        figures.put("events.incidents.recall", Ratio.of(found, gold));
        figures.put("events.incidents.precision", Ratio.of(found, predicted));
        figures.put("events.incidents.type", Ratio.of(type, found));
        figures.put("events.incidents.subevent", Ratio.of(subEvent, found));
        figures.put("events.incidents.place", Ratio.of(place, placed));
        figures.put("events.incidents.fatalities", Ratio.of(fatalities, found));
        return new Table(
                "Incidents, and what is right of the found ones",
                List.of("labelled", "found", "recall", "precision", "type", "sub-event", "place", "fatalities"),
                List.of(List.of(
                        String.valueOf(gold),
                        String.valueOf(found),
                        Ratio.text(Ratio.of(found, gold)),
                        Ratio.text(Ratio.of(found, predicted)),
                        Ratio.text(Ratio.of(type, found)),
                        Ratio.text(Ratio.of(subEvent, found)),
                        Ratio.text(Ratio.of(place, placed)),
                        Ratio.text(Ratio.of(fatalities, found)))));
    }
}
