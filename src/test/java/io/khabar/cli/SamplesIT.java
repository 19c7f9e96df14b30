package io.khabar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.audit.Audit;
import io.khabar.audit.Law;
import io.khabar.audit.Ledger;
import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.RawItem;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.model.Verdict;
import io.khabar.runtime.Applications;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Node;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.sources.KafkaSink;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.files.FileIngest;
import io.khabar.sources.files.FileIngestSettings;
import io.khabar.sources.files.IngestListener;
import io.khabar.wire.KafkaTopic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on a real broker and a real registry, with a stop in the middle: each sample comes out as expected. */
class SamplesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NONE = "-";

    @TempDir
    static Path directory;

    private static List<Law> laws = List.of();
    private static final Map<String, Article> ARTICLES = new HashMap<>();
    private static final Map<String, String> SAMPLE_OF = new HashMap<>();
    private static final Map<String, Verdict> VERDICTS = new HashMap<>();
    private static final Map<String, EnrichedArticle> ENRICHED = new HashMap<>();
    private static final Map<String, DeadLetter> DEAD_LETTERS = new HashMap<>();

    /** One line of {@code expected.tsv}. */
    private record Expected(
            String sample,
            String language,
            String relation,
            String topics,
            String credit,
            String creditName,
            String publisher,
            String publishedAt) {
        static Expected of(String line) {
            String[] cells = line.split("\t", -1);
            return new Expected(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
        }

        boolean isDeadLetter() {
            return relation.equals("dead-letter");
        }

        /** The sample at the head of this one's group, by the order of feeding. */
        String group(Map<String, Expected> all) {
            String other = relation.replaceFirst(".* of ", "");
            return relation.startsWith("duplicate of ")
                    ? Objects.requireNonNull(all.get(other), other).group(all)
                    : sample;
        }
    }

    @BeforeAll
    static void feedWithARestartInTheMiddle() throws Exception {
        List<Path> files = Samples.copyTo(directory.resolve("samples"));
        try (Node node = start()) {
            feed(node.stack(), files.subList(0, files.size() / 2));
        }
        try (Node node = start();
                Audit audit = Audit.open(node.stack(), Instant.EPOCH)) {
            feed(node.stack(), files);
            Ledger ledger = audit.settle(PATIENCE);
            laws = ledger.laws();
            read(node.stack());
        }
    }

    @Test
    void nothingIsLostAndNothingIsThereTwice() {
        assertThat(laws)
                .allSatisfy(law -> assertThat(law.breaches()).as(law.name()).isEmpty());
        assertThat(SAMPLE_OF.values()).containsExactlyInAnyOrderElementsOf(Samples.items());
    }

    @Test
    void whatCannotBeReadIsADeadLetter() throws Exception {
        assertThat(DEAD_LETTERS.keySet())
                .containsExactlyInAnyOrderElementsOf(expectations().values().stream()
                        .filter(Expected::isDeadLetter)
                        .map(Expected::sample)
                        .toList());
    }

    @Test
    void languagesAreAsExpected() throws Exception {
        assertThat(told(expected -> expected.language(), one -> one.language().code()))
                .isEmpty();
    }

    @Test
    void topicsAreAsExpected() throws Exception {
        assertThat(told(
                        Expected::topics,
                        one -> dashed(one.topics().stream()
                                .map(TopicMatch::topic)
                                .filter(Set.of("arms-deals", "syrian-conflict")::contains)
                                .sorted()
                                .collect(Collectors.joining(",")))))
                .isEmpty();
    }

    @Test
    void publicationTimesAreReadWhereStated() throws Exception {
        assertThat(made(
                        Expected::publishedAt,
                        article -> article.publishedAt() == null
                                ? NONE
                                : Instant.ofEpochMilli(article.publishedAt()).toString()))
                .isEmpty();
    }

    @Test
    void copiesAreInOneGroupWhateverItsRoot() throws Exception {
        Map<String, Expected> all = expectations();
        Map<String, String> rootByGroup = new HashMap<>();
        Map<String, String> groupByRoot = new HashMap<>();
        VERDICTS.forEach((sample, verdict) -> {
            String group = Objects.requireNonNull(all.get(sample)).group(all);
            String root = verdict.relation() == Relation.DUPLICATE ? verdict.root() : verdict.articleId();
            boolean isVersion = verdict.version() > 1;
            assertThat(rootByGroup.merge(group, String.valueOf(root), (old, now) -> old))
                    .as(sample)
                    .isEqualTo(root);
            if (!isVersion) {
                assertThat(groupByRoot.merge(String.valueOf(root), group, (old, now) -> old))
                        .as(sample)
                        .isEqualTo(group);
            }
        });
    }

    @Test
    void extensionsAndTemplatesAreTold() throws Exception {
        Map<String, Expected> all = expectations();
        Map<String, String> differing = new HashMap<>();
        VERDICTS.forEach((sample, verdict) -> {
            String wanted = Objects.requireNonNull(all.get(sample)).relation().replaceFirst(" .*", "");
            String got = verdict.relation().name().toLowerCase(Locale.ROOT);
            boolean isToldApart = Set.of("extends", "template").contains(wanted)
                    || Set.of("extends", "template").contains(got);
            if (isToldApart && !wanted.equals(got)) {
                differing.put(sample, "expected " + wanted + ", got " + got);
            }
        });
        assertThat(differing).isEmpty();
    }

    @Test
    void aCorrectionIsASecondVersionOfItsArticle() {
        Article first = Objects.requireNonNull(ARTICLES.get("wire.ndjson:2"));
        Article correction = Objects.requireNonNull(ARTICLES.get("wire.ndjson:3"));

        assertThat(correction.id()).isEqualTo(first.id());
        assertThat(correction.version()).isEqualTo(2);
    }

    /** Samples whose enrichment differs, with what was expected and what came. */
    private static Map<String, String> told(
            Function<Expected, String> expected, Function<EnrichedArticle, String> found) throws IOException {
        return differing(ENRICHED, expected, found);
    }

    private static Map<String, String> made(Function<Expected, String> expected, Function<Article, String> found)
            throws IOException {
        return differing(ARTICLES, expected, found);
    }

    private static <V> Map<String, String> differing(
            Map<String, V> results, Function<Expected, String> expected, Function<V, String> found) throws IOException {
        Map<String, Expected> all = expectations();
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
        return text.isEmpty() ? NONE : text;
    }

    private static Node start() {
        Settings settings = SettingsLoader.load(
                Map.of(SettingKeys.DATA_DIR, directory.resolve("data").toString()), Map.of(), null);
        return Node.start(settings, EnumSet.allOf(Applications.Name.class));
    }

    private static void feed(Stack stack, List<Path> files) throws IOException {
        try (RawItemSink sink = KafkaSink.open(stack.client(), stack.kafkaTopics(), "samples", PATIENCE)) {
            new FileIngest(sink, FileIngestSettings.DEFAULTS, Clock.systemUTC(), IngestListener.NONE).run(files);
        }
    }

    private static void read(Stack stack) {
        Map<String, String> sampleAt = new HashMap<>();
        for (Received<RawItem> one : all(stack, stack.kafkaTopics().raw())) {
            String sample = sample(one.value().origin());
            SAMPLE_OF.put(one.partition() + ":" + one.offset(), sample);
            sampleAt.put(one.partition() + ":" + one.offset(), sample);
        }
        Map<String, String> sampleOfText = new HashMap<>();
        for (Received<Article> one : all(stack, stack.kafkaTopics().articles())) {
            Article article = one.value();
            String sample = Objects.requireNonNull(sampleAt.get(article.rawPartition() + ":" + article.rawOffset()));
            ARTICLES.put(sample, article);
            sampleOfText.put(article.id() + ":" + article.version(), sample);
        }
        all(stack, stack.kafkaTopics().verdicts())
                .forEach(one -> VERDICTS.put(
                        sampleOfText.get(
                                one.value().articleId() + ":" + one.value().version()),
                        one.value()));
        all(stack, stack.kafkaTopics().enriched())
                .forEach(one -> ENRICHED.put(
                        sampleOfText.get(one.value().article().id() + ":"
                                + one.value().article().version()),
                        one.value()));
        all(stack, stack.kafkaTopics().deadLetters())
                .forEach(one -> DEAD_LETTERS.put(
                        sampleAt.get(one.value().partition() + ":" + one.value().offset()), one.value()));
    }

    private static <V> List<Received<V>> all(Stack stack, KafkaTopic<String, V> kafkaTopic) {
        try (NewsReader<V> reader = NewsReader.open(stack.client(), kafkaTopic, Instant.EPOCH)) {
            return reader.readAll();
        }
    }

    /** The sample's name in the path, or path and line, that an item came from. */
    private static String sample(String origin) {
        return Samples.items().stream()
                .filter(name -> origin.endsWith("/" + name))
                .findFirst()
                .orElse(origin);
    }

    private static Map<String, Expected> expectations() throws IOException {
        try (InputStream in = Objects.requireNonNull(SamplesIT.class.getResourceAsStream("/samples/expected.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(Expected::of)
                    .collect(Collectors.toMap(Expected::sample, one -> one));
        }
    }
}
