package io.khabar.pipeline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.model.Article;
import io.khabar.model.Bytes;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.model.RawItem;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.pipeline.topics.TopicEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of the article that started it, where its folder exists. */
class SeedArticleEnrichedTest {
    private static final Path SEEDS = Path.of("../shared/seeds");

    private static Optional<EnrichedArticle> enriched = Optional.empty();

    @BeforeAll
    static void enrich() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the seed folder is not here");
        try (var files = Files.list(SEEDS)) {
            byte[] payload = Files.readAllBytes(files.sorted().findFirst().orElseThrow());
            Article article = ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime)
                    .make(item(payload), 0, 0)
                    .fold(made -> made, rejected -> {
                        throw new AssertionError(rejected);
                    });
            enriched = Optional.of(Enricher.shipped(TopicEngine.shipped()).enrich(article, Relation.CANONICAL));
        }
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
        assertThat(seed().topics()).allSatisfy(match -> {
            assertThat(match.evidence()).isNotEmpty();
            match.evidence().forEach(one -> assertReads(one.at()));
        });
    }

    @Test
    void knowsPutinAndErdoganUnderEachSpelling() {
        assertThat(writtenAs("person/recep-tayyip-erdogan")).contains("أردوغان", "إردوغان");
        assertThat(writtenAs("person/vladimir-putin")).contains("بوتين");
        assertThat(seed().entities().stream()
                        .map(Entity::id)
                        .filter(id -> id.contains("erdogan") || id.contains("putin")))
                .hasSize(2);
    }

    private static Set<String> writtenAs(String id) {
        return seed().entities().stream()
                .filter(entity -> entity.id().equals(id))
                .flatMap(entity -> entity.mentions().stream())
                .map(Evidence::text)
                .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private static void assertReads(Evidence evidence) {
        String text = seed().article().text(evidence.part());
        assertThat(text.substring(
                        text.offsetByCodePoints(0, evidence.start()), text.offsetByCodePoints(0, evidence.end())))
                .isEqualTo(evidence.text());
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
                null,
                null,
                0,
                Map.of());
    }
}
