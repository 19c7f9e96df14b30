package io.khabar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.Bytes;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Language;
import io.khabar.model.RawItem;
import io.khabar.model.RejectReason;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.model.Versions;
import io.khabar.wire.KafkaTopics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @Test
    void balancesAnArticleThatWentTheWholeWay() {
        throughTheWholeWay("original", 0);

        assertThat(ledger.isSettled()).isTrue();
    }

    @Test
    void balancesWhatBecameADeadLetter() {
        ledger.raw(item(), 0, 0);
        ledger.deadLetter(letter("intake/parse", KafkaTopics.RAW, 0));

        assertThat(ledger.isSettled()).isTrue();
        assertThat(ledger.laws().get(0).sums()).isEqualTo("1 raw = 0 articles + 1 dead letters");
    }

    @Test
    void missesARawItemThatCameToNothing() {
        ledger.raw(item(), 0, 0);

        assertThat(broken()).containsExactly("each raw item is one article or one dead letter");
    }

    @Test
    void missesAVerdict() {
        ledger.raw(item(), 0, 0);
        ledger.article(article("undecided", 0), 0, 0);

        assertThat(broken()).containsExactly("each article version has one verdict");
        assertThat(ledger.laws().get(1).breaches()).containsExactly("undecided v1");
    }

    @Test
    void seesASecondVerdict() {
        throughTheWholeWay("original", 0);
        ledger.verdict(verdict("original", Relation.CANONICAL, null));

        assertThat(broken()).containsExactly("each article version has one verdict");
    }

    @Test
    void countsARedeliveryAsNoArticleOfItsOwn() {
        throughTheWholeWay("original", 0);
        ledger.raw(item(), 0, 1);
        ledger.article(article("original", 1), 0, 1);

        assertThat(ledger.isSettled()).isTrue();
        assertThat(ledger.laws().get(1).sums()).isEqualTo("2 articles - 1 redelivered = 1 verdicts");
    }

    @Test
    void seesADuplicateThatWentOn() {
        throughTheWholeWay("original", 0);
        ledger.raw(item(), 0, 1);
        ledger.article(article("copy", 1), 0, 1);
        ledger.verdict(verdict("copy", Relation.DUPLICATE, "original"));
        ledger.unique(article("copy", 1), 0, 1);
        ledger.enriched(enriched(article("copy", 1)));

        assertThat(broken()).containsExactly("what its verdict lets through goes on, once, and nothing else does");
    }

    @Test
    void seesADuplicateOfADuplicate() {
        throughTheWholeWay("original", 0);
        for (int offset = 1; offset <= 2; offset++) {
            ledger.raw(item(), 0, offset);
            ledger.article(article("copy " + offset, offset), 0, offset);
        }
        ledger.verdict(verdict("copy 1", Relation.DUPLICATE, "original"));
        ledger.verdict(verdict("copy 2", Relation.DUPLICATE, "copy 1"));

        assertThat(broken()).containsExactly("no duplicate points at an article that was not let through");
    }

    @Test
    void seesAnArticleThatWasEnrichedTwice() {
        throughTheWholeWay("original", 0);
        ledger.enriched(enriched(article("original", 0)));

        assertThat(broken()).containsExactly("each unique article is enriched once");
    }

    private List<String> broken() {
        return ledger.laws().stream().filter(law -> !law.holds()).map(Law::name).toList();
    }

    private void throughTheWholeWay(String id, long offset) {
        Article article = article(id, offset);
        ledger.raw(item(), 0, offset);
        ledger.article(article, 0, offset);
        ledger.verdict(verdict(id, Relation.CANONICAL, null));
        ledger.unique(article, 0, offset);
        ledger.enriched(enriched(article));
    }

    private static RawItem item() {
        return new RawItem(
                "id",
                "item",
                "desk",
                "file",
                "desk/1",
                null,
                null,
                "text/plain",
                null,
                Bytes.of(new byte[] {1}),
                null,
                null,
                null,
                0,
                Map.of());
    }

    private static Article article(String id, long rawOffset) {
        return new Article(
                id, 1, "hash", "item", "desk", null, null, null, null, "title", "body", null, null, null, null, null,
                null, 0, List.of(), List.of(), 0, rawOffset, "test/1");
    }

    private static Verdict verdict(String id, Relation relation, @Nullable String root) {
        return new Verdict(
                id,
                1,
                "hash",
                relation,
                root,
                root == null ? 0 : 1,
                0,
                0,
                false,
                null,
                "desk",
                null,
                List.of(),
                null,
                "title",
                null,
                0,
                "test",
                "test/1",
                List.of());
    }

    private static EnrichedArticle enriched(Article article) {
        return new EnrichedArticle(
                article,
                Relation.CANONICAL,
                new Language("en", "Latn", 1, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Versions(new TreeMap<>()));
    }

    private static DeadLetter letter(String stage, String kafkaTopic, long offset) {
        return new DeadLetter(
                "letter",
                stage,
                RejectReason.EMPTY_BODY,
                "no text",
                "send one",
                kafkaTopic,
                0,
                offset,
                null,
                null,
                Map.of(),
                null,
                null,
                0,
                0);
    }
}
