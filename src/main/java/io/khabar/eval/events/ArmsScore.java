package io.khabar.eval.events;

import io.khabar.eval.Table;
import io.khabar.model.Actor;
import io.khabar.model.ArmsTransfer;
import io.khabar.model.EntityKind;
import io.khabar.model.NewsEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Counts arms deals found and missed. */
final class ArmsScore {
    private final Extractor extractor;
    private int gold;
    private int found;
    private int right;
    private int stageRight;
    private final List<String> errors = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Happenings happenings;

    ArmsScore(Extractor extractor, Happenings happenings) {
        this.extractor = extractor;
        this.happenings = happenings;
    }

    /** A labelled deal. */
    private record Gold(
            @Nullable String supplier,
            @Nullable String recipient,
            WeaponNames weapon,
            String stage,
            Set<String> happening,
            String line) {}

    void article(int index, List<Map<String, String>> rows, List<NewsEvent> events) {
        List<Gold> open = new ArrayList<>(rows.stream().map(this::gold).toList());
        List<NewsEvent> arms =
                events.stream().filter(event -> event.arms() != null).toList();
        gold += open.size();
        found += arms.size();
        for (NewsEvent event : arms) {
            Gold match = take(event, open);
            if (match == null) {
                errors.add("arms " + index + " wrong: " + line(event));
            } else {
                right++;
                told.add(new Told(index, match.happening(), event));
                boolean stage = stage(event).equals(match.stage());
                stageRight += stage ? 1 : 0;
                if (!stage) {
                    errors.add("arms " + index + " stage: " + line(event) + " ≠ " + match.line());
                }
            }
        }
        open.forEach(missed -> errors.add("arms " + index + " missed: " + missed.line()));
    }

    private Gold gold(Map<String, String> row) {
        String line =
                row.get("supplier") + " → " + row.get("recipient") + ": " + row.get("weapon") + ", " + row.get("stage");
        return new Gold(
                country(row.getOrDefault("supplier", "")),
                country(row.getOrDefault("recipient", "")),
                WeaponNames.ofGold(row.getOrDefault("weapon", ""), extractor),
                row.getOrDefault("stage", ""),
                happenings.ofDeal(row),
                line);
    }

    /** The country a free text names first, outside brackets. */
    private @Nullable String country(String text) {
        String plain = text.replaceAll("\\(.*?\\)", " ").strip();
        return extractor.entities(plain, "en").stream()
                .filter(entity -> entity.kind() == EntityKind.COUNTRY)
                .map(entity -> entity.country())
                .findFirst()
                .orElse(null);
    }

    /** The fitting gold deal, first of the same stage. */
    private static @Nullable Gold take(NewsEvent event, List<Gold> open) {
        Gold best = null;
        for (Gold one : open) {
            if (fits(event, one)
                    && (best == null
                            || (stage(event).equals(one.stage())
                                    && !stage(event).equals(best.stage())))) {
                best = one;
            }
        }
        open.remove(best);
        return best;
    }

    private static boolean fits(NewsEvent event, Gold one) {
        ArmsTransfer arms = Objects.requireNonNull(event.arms());
        return Objects.equals(country(event, "supplier"), one.supplier())
                && Objects.equals(country(event, "recipient"), one.recipient())
                && WeaponNames.ofFound(arms).means(one.weapon());
    }

    private static @Nullable String country(NewsEvent event, String role) {
        return event.actors().stream()
                .filter(actor -> actor.role().equals(role))
                .map(Actor::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String stage(NewsEvent event) {
        return Objects.requireNonNull(event.arms())
                .stage()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static String line(NewsEvent event) {
        return event.summary() + " [" + event.mode() + "] "
                + event.evidence().get(0).text();
    }

    /** The labelled deals that were found. */
    List<Told> told() {
        return told;
    }

    List<String> errors() {
        return errors;
    }

    Table figures(SortedMap<String, Double> figures) {
        double precision = Ratio.of(right, found);
        double recall = Ratio.of(right, gold);
        double stage = Ratio.of(stageRight, right);
        figures.put("events.arms.precision", precision);
        figures.put("events.arms.recall", recall);
        figures.put("events.arms.stage", stage);
        return new Table(
                "Arms deals: supplier, recipient and weapon right",
                List.of("labelled", "found", "right", "precision", "recall", "stage right"),
                List.of(List.of(
                        String.valueOf(gold),
                        String.valueOf(found),
                        String.valueOf(right),
                        Ratio.text(precision),
                        Ratio.text(recall),
                        Ratio.text(stage))));
    }
}
