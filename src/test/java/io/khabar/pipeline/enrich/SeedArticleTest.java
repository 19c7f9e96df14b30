package io.khabar.pipeline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Evidence;
import io.khabar.model.Quote;
import io.khabar.model.Relation;
import io.khabar.pipeline.topics.TopicEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of the article that started it, published on Monday 8 April 2019; where its folder exists. */
class SeedArticleTest {
    private static final long MONDAY = Instant.parse("2019-04-08T18:00:00Z").toEpochMilli();
    private static final String PUTIN = "person/vladimir-putin";
    private static final String ERDOGAN = "person/recep-tayyip-erdogan";

    private static EnrichedArticle enriched = emptyArticle();

    private static EnrichedArticle emptyArticle() {
        return Enricher.shipped(TopicEngine.of(List.of())).enrich(article("", ""), Relation.CANONICAL);
    }

    @BeforeAll
    static void read() throws IOException {
        Path folder = Path.of("../shared/seeds");
        assumeTrue(Files.isDirectory(folder), "the seed folder is not here");
        try (Stream<Path> files = Files.list(folder)) {
            enriched = enrich(Files.readString(files.sorted().findFirst().orElseThrow()));
        }
    }

    private static EnrichedArticle enrich(String raw) {
        List<String> lines = raw.lines()
                .map(line -> line.replace('\u00A0', ' ').strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("["))
                .toList();
        String body = lines.stream()
                .skip(1)
                .takeWhile(line -> !line.startsWith("جميع الحقوق"))
                .collect(Collectors.joining("\n"));
        return Enricher.shipped(TopicEngine.of(List.of())).enrich(article(lines.get(0), body), Relation.CANONICAL);
    }

    private static Article article(String title, String body) {
        String hash = "0".repeat(32);
        return new Article(
                hash, 1, hash, hash, "seeds", null, null, null, null, title, body, null, null, null, "ar", MONDAY, null,
                MONDAY, List.of(), List.of(), 0, 0, "text/1");
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

    private static List<String> events(String kind) {
        return enriched.events().stream()
                .filter(event -> event.kind().name().equals(kind))
                .map(event -> event.mode() + " " + event.summary() + " "
                        + (event.date() == null ? "" : event.date().from()))
                .toList();
    }

    @Test
    void pointsAtWordsThatStandThere() {
        List<Evidence> all = new ArrayList<>();
        for (Quote quote : enriched.quotes()) {
            Stream.of(quote.quote(), quote.speakerAt(), quote.verbAt())
                    .filter(evidence -> evidence != null)
                    .forEach(all::add);
        }

        assertThat(all)
                .hasSizeGreaterThan(30)
                .allMatch(evidence -> evidence.standsIn(enriched.article().text(evidence.part())));
    }

    private static List<String> quotes(boolean direct) {
        return enriched.quotes().stream()
                .filter(quote -> quote.direct() == direct)
                .map(quote -> quote.speaker() + " " + quote.verb() + ": "
                        + Stream.of(quote.quote().text().split(" ")).limit(2).collect(Collectors.joining(" ")))
                .toList();
    }
}
