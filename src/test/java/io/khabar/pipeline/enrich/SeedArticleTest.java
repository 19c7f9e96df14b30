package io.khabar.pipeline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.model.Article;
import io.khabar.model.Bytes;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.model.Quote;
import io.khabar.model.RawItem;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.pipeline.topics.TopicEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of the article that started it, published on Monday 8 April 2019; where its folder exists. */
class SeedArticleTest {
    private static final long MONDAY = Instant.parse("2019-04-08T18:00:00Z").toEpochMilli();
    private static final String PUTIN = "person/vladimir-putin";
    private static final String ERDOGAN = "person/recep-tayyip-erdogan";

    private static Optional<EnrichedArticle> enriched = Optional.empty();

    @BeforeAll
    static void enrich() throws IOException {
        Path folder = Path.of("../shared/seeds");
        assumeTrue(Files.isDirectory(folder), "the seed folder is not here");
        try (Stream<Path> files = Files.list(folder)) {
            byte[] payload = Files.readAllBytes(files.sorted().findFirst().orElseThrow());
            Article article = ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime)
                    .make(item(payload), 0, 0)
                    .fold(made -> made, rejected -> {
                        throw new AssertionError(rejected);
                    });
            enriched = Optional.of(Enricher.shipped(TopicEngine.shipped()).enrich(article, Relation.CANONICAL));
        }
    }

    private static EnrichedArticle seed() {
        return enriched.orElseThrow();
    }

    private static RawItem item(byte[] payload) {
        return new RawItem(
                "item",
                "seed",
                "seeds",
                "file",
                "seeds/1",
                null,
                null,
                "text/plain",
                null,
                Bytes.of(payload),
                null,
                MONDAY,
                null,
                MONDAY,
                Map.of());
    }

    @Test
    void isArabicAboutAnArmsDealAndTheSyrianConflictAndNothingElse() {
        assertThat(seed().language().code()).isEqualTo("ar");
        assertThat(seed().topics())
                .extracting(TopicMatch::topic)
                .containsExactlyInAnyOrder("arms-deals", "syrian-conflict");
    }

    @Test
    void showsForEachTopicTheWordsThatStandThere() {
        assertThat(seed().topics())
                .allSatisfy(match -> assertThat(match.evidence()).isNotEmpty().allMatch(one -> stands(one.at())));
    }

    @Test
    void knowsPutinAndErdoganUnderEachSpelling() {
        assertThat(writtenAs(ERDOGAN)).contains("أردوغان", "إردوغان");
        assertThat(writtenAs(PUTIN)).contains("بوتين");
        assertThat(seed().entities().stream()
                        .map(Entity::id)
                        .filter(id -> id.contains("erdogan") || id.contains("putin")))
                .hasSize(2);
    }

    /** The last words of each mention of an entity. */
    private static Set<String> writtenAs(String id) {
        return seed().entities().stream()
                .filter(entity -> entity.id().equals(id))
                .flatMap(entity -> entity.mentions().stream())
                .map(Evidence::text)
                .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private static boolean stands(Evidence evidence) {
        return evidence.standsIn(seed().article().text(evidence.part()));
    }

    @Test
    void givesTheWordsBetweenMarksToTheirSpeakers() {
        assertThat(quotes(true))
                .containsExactly(
                        PUTIN + " عبّر: أهداف جدية",
                        PUTIN + " قال: الأمر يتعلق",
                        PUTIN + " أشار: مشاريع واعدة",
                        PUTIN + " أعلن: لم ننجح",
                        PUTIN + " مضيفاً: لم ننجح",
                        ERDOGAN + " قال: من الخطأ",
                        ERDOGAN + " متابعاً: للأسف، ونظراً",
                        PUTIN + " أضاف: أن روسيا",
                        PUTIN + " قال: لقد اتفقنا",
                        PUTIN + " أشار: كما ناقشتا",
                        PUTIN + " أكد: ستواصل روسيا",
                        ERDOGAN + " قال: في سوريا،");
    }

    @Test
    void givesReportedWordsToTheirSpeakers() {
        assertThat(quotes(false))
                .containsExactly(
                        ERDOGAN + " وفقاً: وستصدر الشحنات",
                        "country/US تؤكد: النظام الدفاعي",
                        PUTIN + " قال: من غير",
                        ERDOGAN + " أعلن: من الضروري",
                        ERDOGAN + " مضيفا: الضفة الشرقية",
                        ERDOGAN + " أشار: تم اتخاذ");
    }

    @Test
    void tellsWhoTradesWhatWithWhomAndWhereThatStands() {
        assertThat(events("ARMS_TRANSFER"))
                .contains(
                        "ANNOUNCED Russia → Turkey: S-400, ordered 2019-07-01",
                        "ACTUAL United States → Turkey: F-35, suspended 2019-04-08",
                        "ACTUAL United States → Turkey: MIM-104 Patriot, offered 2019-04-08")
                .noneMatch(line -> line.contains("delivered"));
    }

    @Test
    void reportsTheThirteenKilledInIdlibOnTheSundayBefore() {
        assertThat(events("CONFLICT_INCIDENT"))
                .containsExactly("ACTUAL Shelling/artillery/missile attack at محافظة إدلب, 13 killed 2019-04-07");
    }

    @Test
    void reportsTheMeetingInMoscowAndNothingOfSochiAndAstanaAsToday() {
        assertThat(seed().events()).anySatisfy(event -> {
            assertThat(event.mode().name() + " " + event.summary()).startsWith("ACTUAL Consult");
            assertThat(event.place())
                    .isNotNull()
                    .extracting(place -> place.name())
                    .isEqualTo("موسكو");
        });
        assertThat(seed().events())
                .filteredOn(event -> event.place() != null
                        && (event.place().name().contains("سوتشي")
                                || event.place().name().contains("أستانا")))
                .isNotEmpty()
                .allMatch(event -> event.mode().name().equals("BACKGROUND"));
    }

    @Test
    void takesNeitherAPreventedOperationNorAWishForAnEvent() {
        assertThat(seed().events())
                .noneMatch(event ->
                        event.mode().name().equals("DENIED") || event.summary().startsWith("Cooperate"));
    }

    private static List<String> events(String kind) {
        return seed().events().stream()
                .filter(event -> event.kind().name().equals(kind))
                .map(event -> event.mode() + " " + event.summary() + " "
                        + (event.date() == null ? "" : event.date().from()))
                .toList();
    }

    @Test
    void pointsAtWordsThatStandThere() {
        List<Evidence> all = new ArrayList<>();
        for (Quote quote : seed().quotes()) {
            Stream.of(quote.quote(), quote.speakerAt(), quote.verbAt())
                    .filter(evidence -> evidence != null)
                    .forEach(all::add);
        }

        assertThat(all).hasSizeGreaterThan(30).allMatch(SeedArticleTest::stands);
    }

    private static List<String> quotes(boolean direct) {
        return seed().quotes().stream()
                .filter(quote -> quote.direct() == direct)
                .map(quote -> quote.speaker() + " " + quote.verb() + ": "
                        + Stream.of(quote.quote().text().split(" ")).limit(2).collect(Collectors.joining(" ")))
                .toList();
    }
}
