package io.khabar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.audit.Audit;
import io.khabar.audit.Law;
import io.khabar.audit.Ledger;
import io.khabar.model.Article;
import io.khabar.model.Credit;
import io.khabar.model.CreditRole;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.model.Verdict;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.Stack;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.sources.KafkaSink;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.files.FileIngest;
import io.khabar.sources.files.FileIngestSettings;
import io.khabar.sources.files.IngestListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on a real broker and a real registry, with a stop in the middle: each sample comes out as expected. */
class SamplesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path directory;

    private static List<Law> laws = List.of();
    private static SampleResults results = new SampleResults();

    @BeforeAll
    static void feedWithARestartInTheMiddle() throws Exception {
        List<Path> files = Samples.copyTo(directory.resolve("samples"));
        Samples.copyOutletsTo(directory);
        try (Node node = start()) {
            feed(node.stack(), files.subList(0, files.size() / 2));
        }
        try (Node node = start();
                Audit audit = Audit.open(node.stack(), Instant.EPOCH)) {
            feed(node.stack(), files);
            Ledger ledger = audit.settle(PATIENCE);
            laws = ledger.laws();
            results = SampleResults.read(node.stack());
        }
    }

    @Test
    void nothingIsLostAndNothingIsThereTwice() {
        assertThat(laws)
                .allSatisfy(law -> assertThat(law.breaches()).as(law.name()).isEmpty());
        assertThat(results.samples).containsExactlyInAnyOrderElementsOf(Samples.items());
    }

    @Test
    void recordsSayOfWhatTypeTheyAre() {
        assertThat(results.types)
                .containsEntry("news.raw.v1", Set.of("io.khabar.raw-item.v1"))
                .containsEntry("news.articles.v1", Set.of("io.khabar.article.v1"))
                .containsEntry("news.verdicts.v1", Set.of("io.khabar.verdict.v1"))
                .containsEntry("news.enriched.v1", Set.of("io.khabar.enriched.v1"));
    }

    @Test
    void whatCannotBeReadIsADeadLetter() throws Exception {
        assertThat(results.deadLetters.keySet())
                .containsExactlyInAnyOrderElementsOf(ExpectedSample.all().values().stream()
                        .filter(ExpectedSample::isDeadLetter)
                        .map(ExpectedSample::sample)
                        .toList());
    }

    @Test
    void languagesAreAsExpected() throws Exception {
        assertThat(told(expected -> expected.language(), one -> one.language().code()))
                .isEmpty();
    }

    @Test
    void topicsAreAsExpected() throws Exception {
        Map<String, String> differing = told(
                ExpectedSample::topics,
                one -> dashed(one.topics().stream()
                        .map(TopicMatch::topic)
                        .filter(Set.of("arms-deals", "syrian-conflict")::contains)
                        .sorted()
                        .collect(Collectors.joining(","))));

        // A cut copy that is decided on before the whole goes on, and may lack what makes the topic.
        for (Verdict verdict : results.verdicts.values()) {
            String part = verdict.relation() == Relation.EXTENDS ? verdict.root() : null;
            if (part != null) {
                differing.remove(sampleOfArticle(part));
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void creditsNameWhomTheTextNames() throws Exception {
        assertThat(made(
                        ExpectedSample::creditName,
                        article -> article.credits().stream()
                                .filter(credit -> credit.role() == CreditRole.ORIGINATED)
                                .map(Credit::name)
                                .findFirst()
                                .orElse(ExpectedSample.NONE)))
                .isEmpty();
    }

    /** An outlet that no registry lists has no id. */
    @Test
    void creditsAndPublishersAreOutletsOfTheRegistry() throws Exception {
        assertThat(made(
                        expected -> expected.credit().replace('?', '-'),
                        article -> article.credits().stream()
                                .filter(credit -> credit.role() == CreditRole.ORIGINATED)
                                .map(credit -> credit.outlet() == null ? ExpectedSample.NONE : credit.outlet())
                                .findFirst()
                                .orElse(ExpectedSample.NONE)))
                .isEmpty();
        assertThat(made(
                        ExpectedSample::publisher,
                        article -> article.outlet() == null ? ExpectedSample.NONE : article.outlet()))
                .isEmpty();
    }

    @Test
    void publicationTimesAreReadWhereStated() throws Exception {
        assertThat(made(
                        ExpectedSample::publishedAt,
                        article -> article.publishedAt() == null
                                ? ExpectedSample.NONE
                                : Instant.ofEpochMilli(article.publishedAt()).toString()))
                .isEmpty();
    }

    /** All are fed at once: of several texts that hold each other's words, any may be decided first. */
    @Test
    void whoeverIsPointedAtHoldsTheSameWords() throws Exception {
        Map<String, ExpectedSample> all = ExpectedSample.all();
        Map<String, String> strangers = new HashMap<>();
        results.verdicts.forEach((sample, verdict) -> {
            String root = verdict.root() == null ? sample : sampleOfArticle(verdict.root());
            if (!family(root, all).equals(family(sample, all))) {
                strangers.put(sample, root);
            }
        });
        assertThat(strangers).isEmpty();
    }

    @Test
    void eachTextIsLetThroughOnce() throws Exception {
        assertThat(counted(
                        one -> !one.relation().startsWith("duplicate"),
                        verdict -> verdict.relation().goesOn() && verdict.relation() != Relation.EXTENDS))
                .isEmpty();
    }

    @Test
    void aBulletinWithOtherNumbersIsNoCopy() throws Exception {
        assertThat(counted(
                        one -> one.relation().startsWith("template"),
                        verdict -> verdict.relation() == Relation.TEMPLATE))
                .isEmpty();
    }

    /**
     * Families in which another number of samples is so than was expected, but for those with a round-up: whether that comes
     * before or behind the story it holds decides how many go on. A whole text that comes behind a cut copy extends it, and
     * the copy counts in its place.
     */
    private static Map<String, String> counted(Predicate<ExpectedSample> expected, Predicate<Verdict> found)
            throws IOException {
        Map<String, ExpectedSample> all = ExpectedSample.all();
        Map<String, Integer> balance = new HashMap<>();
        results.verdicts.forEach((sample, verdict) -> {
            int wanted = expected.test(Objects.requireNonNull(all.get(sample))) ? 1 : 0;
            balance.merge(family(sample, all), (found.test(verdict) ? 1 : 0) - wanted, Integer::sum);
        });
        all.values().stream()
                .filter(one -> one.relation().startsWith("extends"))
                .forEach(one -> balance.remove(one.family(all)));
        Map<String, String> off = new HashMap<>();
        balance.forEach((family, difference) -> {
            if (difference != 0) {
                off.put(family, difference + " more than expected");
            }
        });
        return off;
    }

    private static String family(String sample, Map<String, ExpectedSample> all) {
        return Objects.requireNonNull(all.get(sample), sample).family(all);
    }

    private static String sampleOfArticle(String id) {
        return results.articles.entrySet().stream()
                .filter(one -> one.getValue().id().equals(id) && one.getValue().version() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCorrectionIsASecondVersionOfItsArticle() {
        Article first = Objects.requireNonNull(results.articles.get("wire.ndjson:2"));
        Article correction = Objects.requireNonNull(results.articles.get("wire.ndjson:3"));

        assertThat(correction.id()).isEqualTo(first.id());
        assertThat(correction.version()).isEqualTo(2);
    }

    /** Samples whose enrichment differs, with what was expected and what came. */
    private static Map<String, String> told(
            Function<ExpectedSample, String> expected, Function<EnrichedArticle, String> found) throws IOException {
        return differing(results.enriched, expected, found);
    }

    private static Map<String, String> made(Function<ExpectedSample, String> expected, Function<Article, String> found)
            throws IOException {
        return differing(results.articles, expected, found);
    }

    private static <V> Map<String, String> differing(
            Map<String, V> results, Function<ExpectedSample, String> expected, Function<V, String> found)
            throws IOException {
        Map<String, ExpectedSample> all = ExpectedSample.all();
        Map<String, String> differing = new HashMap<>();
        results.forEach((sample, result) -> {
            String wanted = expected.apply(Objects.requireNonNull(all.get(sample), sample));
            String got = found.apply(result);
            if (!wanted.equals(got)) {
                differing.put(sample, "expected " + wanted + ", got " + got);
            }
        });
        return differing;
    }

    private static String dashed(String text) {
        return text.isEmpty() ? ExpectedSample.NONE : text;
    }

    private static Node start() {
        Settings settings = SettingsLoader.load(
                Map.of(
                        SettingKeys.DATA_DIR,
                        directory.resolve("data").toString(),
                        SettingKeys.OUTLETS_FILE,
                        directory.resolve("outlets.yaml").toString(),
                        SettingKeys.API_PORT,
                        Integer.toString(SettingKeys.NO_PORT)),
                Map.of(),
                null);
        return Node.start(settings, EnumSet.allOf(Applications.Name.class));
    }

    private static void feed(Stack stack, List<Path> files) throws IOException {
        try (RawItemSink sink = KafkaSink.open(stack.client(), stack.kafkaTopics(), "samples", PATIENCE)) {
            new FileIngest(sink, FileIngestSettings.DEFAULTS, Clock.systemUTC(), IngestListener.NONE).run(files);
        }
    }
}
