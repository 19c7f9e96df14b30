package io.khabar.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Actor;
import io.khabar.model.ArmsStage;
import io.khabar.model.ArmsTransfer;
import io.khabar.model.Article;
import io.khabar.model.Bytes;
import io.khabar.model.Casualties;
import io.khabar.model.ConflictIncident;
import io.khabar.model.Credit;
import io.khabar.model.CreditRole;
import io.khabar.model.DatePrecision;
import io.khabar.model.DeadLetter;
import io.khabar.model.Diplomacy;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.EventDate;
import io.khabar.model.EventKind;
import io.khabar.model.EventMode;
import io.khabar.model.EventPlace;
import io.khabar.model.Evidence;
import io.khabar.model.Language;
import io.khabar.model.NewsEvent;
import io.khabar.model.Part;
import io.khabar.model.Quote;
import io.khabar.model.RawItem;
import io.khabar.model.RejectReason;
import io.khabar.model.RelatedText;
import io.khabar.model.Relation;
import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import io.khabar.model.Verdict;
import io.khabar.model.Versions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final Evidence AT = new Evidence(Part.BODY, 3, 7, "صفقة");
    private static final Credit CREDIT = new Credit("afp", "أ ف ب", CreditRole.ORIGINATED, 10, 17, "(أ ف ب)");

    @Test
    void keepsEveryFieldOfARawItem() {
        RawItem full = item("https://example.org/1", 1_700_000_000_000L);

        assertThat(thereAndBack(full, new RawItemCodec())).isEqualTo(full);
    }

    @Test
    void keepsWhatIsAbsentAbsent() {
        RawItem bare = item(null, null);

        assertThat(thereAndBack(bare, new RawItemCodec())).isEqualTo(bare);
    }

    @Test
    void keepsEveryFieldOfAnArticle() {
        assertThat(thereAndBack(article(), new ArticleCodec())).isEqualTo(article());
    }

    @Test
    void keepsEveryFieldOfAVerdict() {
        Verdict verdict = new Verdict(
                "a",
                2,
                "h",
                Relation.EXTENDS,
                "r",
                1,
                0.25,
                0.75,
                true,
                "f",
                "s",
                "o",
                List.of(CREDIT),
                "u",
                "t",
                5L,
                6L,
                "contains it",
                "rgg/1",
                List.of(new RelatedText("other", 3, Relation.EXTENDS, 0.5, 1)));

        assertThat(thereAndBack(verdict, new VerdictCodec())).isEqualTo(verdict);
    }

    @Test
    void keepsEveryFieldOfEachKindOfEvent() {
        for (EventKind kind : EventKind.values()) {
            assertThat(thereAndBack(event(kind), new NewsEventCodec())).isEqualTo(event(kind));
        }
    }

    @Test
    void keepsEveryFieldOfAnEnrichedArticle() {
        EnrichedArticle enriched = new EnrichedArticle(
                article(),
                Relation.TEMPLATE,
                new Language("ar", "Arab", 0.98, "en"),
                List.of(new TopicMatch(
                        "arms-deals",
                        List.of("khabar:arms-trade"),
                        1.5,
                        "v1",
                        List.of(new TopicEvidence(AT, "term", 1)))),
                List.of(new Entity(
                        "place/1", EntityKind.PLACE, "city", "Idlib", "Q1", 7L, "SY", 35.9, 36.6, true, List.of(AT))),
                List.of(new Quote(AT, "person/x", "X", AT, "قال", AT, true, false)),
                List.of(event(EventKind.ARMS_TRANSFER)),
                new Versions(new TreeMap<>(Map.of("language", "lid/1"))));

        assertThat(thereAndBack(enriched, new EnrichedArticleCodec())).isEqualTo(enriched);
    }

    @Test
    void keepsTheWholeRecordOfADeadLetter() {
        DeadLetter letter = new DeadLetter(
                "d",
                "intake/parse",
                RejectReason.EMPTY_BODY,
                "no text",
                "send text",
                "news.raw.v1",
                3,
                99,
                Bytes.of(new byte[] {1}),
                Bytes.of(new byte[] {0, 2}),
                Map.of("h", "ÿ"),
                "s",
                "i",
                8,
                1);

        assertThat(thereAndBack(letter, new DeadLetterCodec())).isEqualTo(letter);
    }

    private static RawItem item(@Nullable String url, @Nullable Long time) {
        return new RawItem(
                "i",
                "a",
                "s",
                "file",
                "x.txt",
                url,
                url,
                "text/plain",
                url,
                Bytes.of(new byte[] {1, 2}),
                url,
                time,
                url,
                9,
                Map.of("k", "v"));
    }

    private static Article article() {
        return new Article(
                "a",
                1,
                "h",
                "i",
                "s",
                "o",
                "p",
                "u",
                "g",
                "عنوان",
                "نص",
                "by",
                "sec",
                "img",
                "ar",
                1L,
                2L,
                3L,
                List.of(CREDIT),
                List.of(new Removed(RemovedKind.SOCIAL, 1, 4, "abc")),
                2,
                5L,
                "text/1");
    }

    private static NewsEvent event(EventKind kind) {
        return new NewsEvent(
                "e",
                kind,
                EventMode.ANNOUNCED,
                "a",
                1,
                "ar",
                4L,
                new EventDate(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 7, 31), DatePrecision.MONTH, "تموز"),
                new EventPlace("place/1", "إدلب", "SY", 3),
                List.of(new Actor("supplier", "country/RU", "روسيا", "RU")),
                kind == EventKind.ARMS_TRANSFER ? arms() : null,
                kind == EventKind.CONFLICT_INCIDENT ? incident() : null,
                kind == EventKind.DIPLOMACY ? new Diplomacy("CONSULT", "meeting") : null,
                0.9,
                List.of(AT),
                "one line",
                "events/1");
    }

    private static ArmsTransfer arms() {
        return new ArmsTransfer(
                ArmsStage.ORDERED, "S-400", "weapon/s-400", "منظومة", "air defence systems", 4, 2, 9L, "USD");
    }

    private static ConflictIncident incident() {
        return new ConflictIncident("Battles", "Armed clash", Casualties.exactly(13), new Casualties(5, 3, 9));
    }

    private static <M, A extends org.apache.avro.specific.SpecificRecord> M thereAndBack(M record, Codec<M, A> codec) {
        return codec.fromAvro(AvroBinary.thereAndBack(codec.toAvro(record)));
    }
}
