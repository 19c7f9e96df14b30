package io.khabar.eval.entities;

import io.khabar.eval.Evaluation;
import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import io.khabar.eval.Table;
import io.khabar.eval.entities.AnerCorpus.Stretch;
import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.pipeline.entities.EntityFinder;
import io.khabar.text.TextView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code khabar eval entities}: places, people and organisations against ANERcorp's tags, word for word as CoNLL reckons.
 * What names a country by an adjective is no place there and counts for nothing here.
 */
public final class EntitiesEval implements Evaluation {
    private static final String LANGUAGE = "ar";
    private static final List<String> KINDS = List.of("LOC", "PERS", "ORG");

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        return new Run(options).run(AnerCorpus.read(data));
    }

    private static final class Run {
        private final EvaluationOptions options;
        private final EntityFinder finder = EntityFinder.shipped();
        private final SortedMap<String, SpanScore> all = scores();
        private final SortedMap<String, SpanScore> listed = scores();
        private final List<String> errors = new ArrayList<>();

        Run(EvaluationOptions options) {
            this.options = options;
        }

        EvaluationResult run(List<Stretch> stretches) {
            stretches.forEach(this::judge);
            SortedMap<String, Double> figures = new TreeMap<>();
            List<List<String>> rows = new ArrayList<>();
            for (String kind : KINDS) {
                SpanScore score = of(all, kind);
                String figure = "entities." + kind.toLowerCase(Locale.ROOT) + ".";
                figures.put(figure + "precision", score.precision());
                figures.put(figure + "recall", score.recall());
                figures.put(figure + "f1", score.f1());
                rows.add(row(kind, "khabar", score));
                rows.add(row(kind, "its gazetteers alone", of(listed, kind)));
            }
            Table table = new Table(
                    "Names in ANERcorp, " + stretches.size() + " stretches of some 300 words",
                    List.of("kind", "by", "tagged", "precision", "recall", "F1"),
                    rows);
            return new EvaluationResult(List.of(table), figures, options.listErrors() ? errors : List.of());
        }

        private void judge(Stretch stretch) {
            Set<NamedSpan> tagged = new HashSet<>(NamedSpan.tagged(stretch));
            List<Entity> found =
                    finder.find(TextView.of("", LANGUAGE), TextView.of(stretch.text(), LANGUAGE), LANGUAGE);
            Set<NamedSpan> ours = spans(stretch, found);
            Set<NamedSpan> known =
                    spans(stretch, found.stream().filter(Entity::listed).toList());
            for (String kind : KINDS) {
                of(all, kind).count(ofKind(tagged, kind), ofKind(ours, kind));
                of(listed, kind).count(ofKind(tagged, kind), ofKind(known, kind));
            }
            if (options.listErrors()) {
                tell("missed", stretch, tagged, ours);
                tell("invented", stretch, ours, tagged);
            }
        }

        private void tell(String what, Stretch stretch, Set<NamedSpan> these, Set<NamedSpan> others) {
            these.stream()
                    .filter(span -> KINDS.contains(span.kind()) && !others.contains(span))
                    .map(span ->
                            what + " " + span.kind() + " " + span.words(stretch) + "  in: " + around(stretch, span))
                    .sorted()
                    .forEach(errors::add);
        }

        private static String around(Stretch stretch, NamedSpan span) {
            int from = Math.max(0, span.first() - 4);
            int to = Math.min(stretch.starts().size(), span.end() + 3);
            return new NamedSpan(span.kind(), from, to).words(stretch);
        }

        private Set<NamedSpan> spans(Stretch stretch, List<Entity> entities) {
            Set<NamedSpan> spans = new HashSet<>();
            for (Entity entity : entities) {
                String kind = kind(entity);
                for (Evidence mention : entity.mentions()) {
                    if (!finder.isAdjective(mention.text(), LANGUAGE)) {
                        spans.add(NamedSpan.of(kind, stretch, mention));
                    }
                }
            }
            return spans;
        }

        private static String kind(Entity entity) {
            return switch (entity.kind()) {
                case PLACE, COUNTRY -> "LOC";
                case PERSON -> "PERS";
                case ORGANISATION, ARMED_GROUP -> "ORG";
                case WEAPON, AGREEMENT -> "MISC";
            };
        }

        private static Set<NamedSpan> ofKind(Set<NamedSpan> spans, String kind) {
            Set<NamedSpan> chosen = new HashSet<>(spans);
            chosen.removeIf(span -> !span.kind().equals(kind));
            return chosen;
        }

        private static SortedMap<String, SpanScore> scores() {
            SortedMap<String, SpanScore> scores = new TreeMap<>();
            KINDS.forEach(kind -> scores.put(kind, new SpanScore()));
            return scores;
        }

        private static SpanScore of(SortedMap<String, SpanScore> scores, String kind) {
            return Objects.requireNonNull(scores.get(kind));
        }

        private static List<String> row(String kind, String by, SpanScore score) {
            return List.of(
                    kind,
                    by,
                    String.valueOf(score.tagged()),
                    share(score.precision()),
                    share(score.recall()),
                    share(score.f1()));
        }

        private static String share(double share) {
            return String.format(Locale.ROOT, "%.3f", share);
        }
    }
}
