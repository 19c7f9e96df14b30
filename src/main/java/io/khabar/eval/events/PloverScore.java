package io.khabar.eval.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.eval.EvaluationDataMissing;
import io.khabar.eval.Table;
import io.khabar.model.Actor;
import io.khabar.model.NewsEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Types labelled sentences. The surest event of a sentence is its answer, an incident counts as ASSAULT. Countries are those
 * of the answer's actors, source and target apart; codes of the labels that are no country (IGO, IMG) count for nothing.
 */
final class PloverScore {
    private final Extractor extractor;
    private final Map<String, String> codes;
    private int sentences;
    private int typeRight;
    private final int[] roles = new int[3];
    private final int[] either = new int[3];
    private final List<String> errors = new ArrayList<>();

    private PloverScore(Extractor extractor, Map<String, String> codes) {
        this.extractor = extractor;
        this.codes = codes;
    }

    static PloverScore of(Path data, Extractor extractor) {
        PloverScore score = new PloverScore(extractor, codes(data.resolve("gazetteers/countries.json")));
        Path file = data.resolve("arabic_events/sentences.jsonl");
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        try {
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                score.sentence(json.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return score;
    }

    private static Map<String, String> codes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        try {
            Map<String, String> codes = new HashMap<>();
            for (JsonNode country : new ObjectMapper().readTree(file.toFile())) {
                codes.put(country.get("cca3").asText(), country.get("cca2").asText());
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void sentence(JsonNode node) {
        String text = node.get("text").asText();
        NewsEvent answer = extractor.events("sentence", "", text, null).stream()
                .max(Comparator.comparingDouble(NewsEvent::confidence))
                .orElse(null);
        JsonNode label = node.get("events").get(0);
        String type = label.get("plover").asText();
        sentences++;
        boolean right = type.equals(type(answer));
        typeRight += right ? 1 : 0;
        Set<String> gold = new HashSet<>();
        add("source", label.get("source").asText(), gold);
        add("target", label.get("target").asText(), gold);
        Set<String> found = countries(answer);
        count(gold, found, roles);
        count(plain(gold), plain(found), either);
        if (!right || !gold.equals(found)) {
            errors.add("plover " + sentences + " " + type + " " + gold + " but " + type(answer) + " " + found + ": "
                    + text);
        }
    }

    private void add(String role, String code, Set<String> gold) {
        String country = codes.get(code.substring(0, Math.max(0, code.indexOf(' '))));
        if (country != null) {
            gold.add(role + " " + country);
        }
    }

    private static Set<String> countries(@Nullable NewsEvent event) {
        Set<String> found = new HashSet<>();
        for (Actor actor : event == null ? List.<Actor>of() : event.actors()) {
            boolean source = Set.of("attacker", "protester", "source").contains(actor.role());
            if (actor.country() != null) {
                found.add((source ? "source " : "target ") + actor.country());
            }
        }
        return found;
    }

    private static Set<String> plain(Set<String> roles) {
        Set<String> countries = new HashSet<>();
        roles.forEach(role -> countries.add(role.substring(role.indexOf(' '))));
        return countries;
    }

    private static void count(Set<String> gold, Set<String> found, int[] counts) {
        counts[0] += gold.size();
        counts[1] += found.size();
        counts[2] += (int) found.stream().filter(gold::contains).count();
    }

    private static String type(@Nullable NewsEvent event) {
        if (event == null) {
            return "none";
        }
        return event.diplomacy() == null ? "ASSAULT" : event.diplomacy().type();
    }

    private static double f1(int[] counts) {
        return Ratio.f1(Ratio.of(counts[2], counts[1]), Ratio.of(counts[2], counts[0]));
    }

    List<String> errors() {
        return errors;
    }

    Table figures(SortedMap<String, Double> figures) {
        double accuracy = Ratio.of(typeRight, sentences);
        figures.put("events.plover.accuracy", accuracy);
        figures.put("events.plover.countries.f1", f1(either));
        figures.put("events.plover.roles.f1", f1(roles));
        return new Table(
                "Sentences typed after PLOVER",
                List.of("sentences", "type accuracy", "countries F1", "countries by role F1"),
                List.of(List.of(
                        String.valueOf(sentences),
                        Ratio.text(accuracy),
                        Ratio.text(f1(either)),
                        Ratio.text(f1(roles)))));
    }
}
