package io.khabar.eval.language;

import io.khabar.eval.Evaluation;
import io.khabar.eval.EvaluationDataMissing;
import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import io.khabar.eval.Speed;
import io.khabar.eval.Table;
import io.khabar.eval.language.NtrexCorpus.Sample;
import io.khabar.pipeline.language.LanguageDetector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** {@code khabar eval language}. */
public final class LanguageEval implements Evaluation {

    /** The fifteen languages that the targets are set for, by file of the corpus. */
    private static final List<String> FIFTEEN = List.of(
            "arb",
            "fas",
            "urd",
            "ckb-Arab",
            "pus",
            "snd-Arab",
            "uig",
            "eng",
            "fra",
            "deu",
            "spa",
            "tur",
            "rus",
            "heb",
            "kmr");

    /** In which a wrong answer is most likely, and a Latin one for contrast: the partner's place in the list above. */
    private static final int PARTNER = 4;

    private static final Map<String, String> KINDS =
            Map.of("single-words", "words", "word-pairs", "pairs", "sentences", "sentences");

    @Override
    public String name() {
        return "language";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        return new Run(data, options).run();
    }

    private static final class Run {

        private final NtrexCorpus corpus;
        private final Path data;
        private final EvaluationOptions options;
        private final LanguageDetector detector = LanguageDetector.shipped();
        private final List<String> fifteen;
        private final List<String> others;
        private final List<Table> tables = new ArrayList<>();
        private final SortedMap<String, Double> figures = new TreeMap<>();
        private final List<String> errors = new ArrayList<>();

        Run(Path data, EvaluationOptions options) {
            this.data = data;
            this.options = options;
            corpus = new NtrexCorpus(data);
            List<String> names = corpus.names();
            fifteen = FIFTEEN.stream().filter(names::contains).toList();
            others = names.stream().filter(name -> !FIFTEEN.contains(name)).toList();
            if (fifteen.isEmpty()) {
                throw new EvaluationDataMissing(data.resolve("ntrex128").resolve("arb.txt"));
            }
        }

        EvaluationResult run() {
            UnaryOperator<String> ours = text -> detector.detect(text).code();
            measure("language", "Languages the targets are set for, right of 100", fifteen, ours);
            if (!others.isEmpty()) {
                measure("language.other", "Other languages in the folder, right of 100", others, ours);
            }
            measureLingua(ours);
            measureMixtures();
            measureSpeedAndPeers(ours);
            return new EvaluationResult(tables, figures, options.listErrors() ? errors : List.of());
        }

        private void measure(String prefix, String title, List<String> names, UnaryOperator<String> detect) {
            Accuracy headlines = new Accuracy("headline", detect);
            Accuracy sentences = new Accuracy("sentence", detect);
            Accuracy articles = new Accuracy("article", detect);
            for (String name : names) {
                headlines.ask(corpus.headlines(name));
                sentences.ask(corpus.sentences(name));
                articles.ask(corpus.articles(name));
            }
            List<List<String>> rows = new ArrayList<>();
            for (String language : headlines.byLanguage().keySet()) {
                rows.add(List.of(
                        language,
                        percent(headlines.of(language)),
                        percent(sentences.of(language)),
                        percent(articles.of(language))));
            }
            rows.add(List.of(
                    "macro", percent(headlines.macro()), percent(sentences.macro()), percent(articles.macro())));
            tables.add(new Table(title, List.of("language", "headline", "sentence", "article"), rows));
            add(prefix + ".headline", headlines);
            add(prefix + ".sentence", sentences);
            add(prefix + ".article", articles);
        }

        private void measureLingua(UnaryOperator<String> ours) {
            List<List<String>> rows = new ArrayList<>();
            LinguaCorpus.read(data).forEach((kind, samples) -> {
                Accuracy accuracy = new Accuracy(kind, ours).ask(samples);
                String figure = "language.lingua." + KINDS.getOrDefault(kind, kind);
                figures.put(figure + ".macro", accuracy.macro());
                figures.put(figure + ".known.macro", accuracy.macroOfKnown());
                long known = accuracy.byLanguage().values().stream()
                        .filter(share -> share > 0)
                        .count();
                rows.add(List.of(
                        kind,
                        percent(accuracy.macro()),
                        percent(accuracy.macroOfKnown()),
                        known + " of " + accuracy.byLanguage().size()));
                errors.addAll(accuracy.errors());
            });
            String title =
                    rows.isEmpty() ? "Lingua's test set is not in the data folder" : "Lingua's test set, right of 100";
            tables.add(new Table(title, List.of("kind", "all languages", "known ones", "known"), rows));
        }

        private void measureMixtures() {
            Mixtures mixtures = new Mixtures(detector);
            for (int i = 0; i < fifteen.size(); i++) {
                String partner = fifteen.get((i + PARTNER) % fifteen.size());
                mixtures.ask(corpus.articles(fifteen.get(i)), corpus.articles(partner));
            }
            figures.put("language.second.recall", mixtures.recall());
            figures.put("language.second.invented", mixtures.invented());
            errors.addAll(mixtures.errors());
            tables.add(new Table(
                    "Second language, of 100",
                    List.of("found in mixed articles", "invented in plain ones"),
                    List.of(List.of(percent(mixtures.recall()), percent(mixtures.invented())))));
        }

        private void measureSpeedAndPeers(UnaryOperator<String> ours) {
            List<String> articles = interleavedArticles();
            double ourSpeed = Speed.perSecond(articles, text -> ours.apply(text).length());
            figures.put("language.articles-per-second", ourSpeed);
            List<List<String>> rows = new ArrayList<>();
            rows.add(row("khabar", "language", ourSpeed, ourSpeed));
            if (options.peers()) {
                for (LanguagePeer peer : ServiceLoader.load(LanguagePeer.class)) {
                    rows.add(measurePeer(peer, articles, ourSpeed));
                }
            }
            String peers = !options.peers()
                    ? " (peers not asked for)"
                    : rows.size() == 1 ? " (no peers on the class path)" : "";
            tables.add(new Table(
                    "Speed on articles, per second of processor time" + peers,
                    List.of("detector", "headline", "sentence", "article", "articles/s", "times slower"),
                    rows));
        }

        private List<String> measurePeer(LanguagePeer peer, List<String> articles, double ourSpeed) {
            peer.load();
            String prefix = "language.peer." + peer.name();
            for (String part : List.of("headline", "sentence", "article")) {
                Accuracy accuracy = new Accuracy(part, peer::detect);
                for (String name : fifteen) {
                    accuracy.ask(samples(part, name));
                }
                figures.put(prefix + "." + part + ".macro", accuracy.macro());
            }
            double speed = Speed.perSecond(articles, text -> peer.detect(text).length());
            figures.put(prefix + ".articles-per-second", speed);
            figures.put(prefix + ".times-slower", ourSpeed / speed);
            peer.unload();
            return row(peer.name(), prefix, speed, ourSpeed);
        }

        private List<Sample> samples(String part, String name) {
            return switch (part) {
                case "headline" -> corpus.headlines(name);
                case "sentence" -> corpus.sentences(name);
                default -> corpus.articles(name);
            };
        }

        /** One of each language in turn, so that a slow peer meets all of them in its time. */
        private List<String> interleavedArticles() {
            List<List<Sample>> byLanguage =
                    fifteen.stream().map(corpus::articles).toList();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < byLanguage.get(0).size(); i++) {
                for (List<Sample> articles : byLanguage) {
                    texts.add(articles.get(i).text());
                }
            }
            return texts;
        }

        private List<String> row(String detectorName, String prefix, double speed, double ourSpeed) {
            return List.of(
                    detectorName,
                    percent(figures.getOrDefault(prefix + ".headline.macro", Double.NaN)),
                    percent(figures.getOrDefault(prefix + ".sentence.macro", Double.NaN)),
                    percent(figures.getOrDefault(prefix + ".article.macro", Double.NaN)),
                    String.format(Locale.ROOT, "%.0f", speed),
                    String.format(Locale.ROOT, "%.1f", ourSpeed / speed));
        }

        private void add(String prefix, Accuracy accuracy) {
            accuracy.byLanguage().forEach((language, share) -> figures.put(prefix + "." + language, share));
            figures.put(prefix + ".macro", accuracy.macro());
            errors.addAll(accuracy.errors());
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f", 100 * share);
        }
    }
}
