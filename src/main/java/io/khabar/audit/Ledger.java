package io.khabar.audit;

import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.model.RawItem;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.wire.DeadLetters;
import io.khabar.wire.KafkaTopics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read of each Kafka topic of the way, and the laws that bind the sums. Keeps some 500 bytes for each article
 * version.
 */
public final class Ledger {
    private static final int SHOWN = 5;

    private final Counted<Place> raw = new Counted<>();
    private final Counted<Place> madeFrom = new Counted<>();
    private final Counted<Place> buried = new Counted<>();
    private final Map<Place, Text> articleAt = new HashMap<>();
    private final Map<Place, Text> uniqueAt = new HashMap<>();
    private final Counted<Text> articles = new Counted<>();
    private final Counted<Text> verdicts = new Counted<>();
    private final Counted<Text> letThrough = new Counted<>();
    private final Counted<Text> unique = new Counted<>();
    private final Counted<Text> enriched = new Counted<>();
    private final Counted<String> promisedEvents = new Counted<>();
    private final Counted<String> events = new Counted<>();
    private final Counted<String> roots = new Counted<>();
    private final Map<Text, String> duplicates = new HashMap<>();
    private final Counted<Relation> relations = new Counted<>();
    private final Counted<String> stages = new Counted<>();

    /** A record's place in the log. */
    private record Place(String kafkaTopic, int partition, long offset) {}

    /** One text of one article. */
    private record Text(String article, int version) {
        @Override
        public String toString() {
            return article + " v" + version;
        }
    }

    /** Notes a record of {@code news.raw.v1}. */
    public void raw(RawItem item, int partition, long offset) {
        raw.add(new Place(KafkaTopics.RAW, partition, offset));
    }

    /** Notes a record of {@code news.articles.v1}. */
    public void article(Article article, int partition, long offset) {
        madeFrom.add(new Place(KafkaTopics.RAW, article.rawPartition(), article.rawOffset()));
        articles.add(text(article));
        articleAt.put(new Place(KafkaTopics.ARTICLES, partition, offset), text(article));
    }

    /** Notes a record of {@code news.verdicts.v1}. */
    public void verdict(Verdict verdict) {
        Text text = new Text(verdict.articleId(), verdict.version());
        verdicts.add(text);
        relations.add(verdict.relation());
        if (verdict.relation().goesOn()) {
            letThrough.add(text);
            roots.add(verdict.articleId());
        } else if (verdict.relation() == Relation.DUPLICATE && verdict.root() != null) {
            duplicates.put(text, verdict.root());
        }
    }

    /** Notes a record of {@code news.unique.v1}. */
    public void unique(Article article, int partition, long offset) {
        unique.add(text(article));
        uniqueAt.put(new Place(KafkaTopics.UNIQUE, partition, offset), text(article));
    }

    /** Notes a record of {@code news.enriched.v1}. */
    public void enriched(EnrichedArticle article) {
        enriched.add(text(article.article()));
        article.events().forEach(event -> promisedEvents.add(report(event)));
    }

    /** Notes a record of {@code news.events.v1}. */
    public void event(NewsEvent event) {
        events.add(report(event));
    }

    /** Notes a record of {@code news.dead-letters.v1}; one that is told again because it was sent back is no new one. */
    public void deadLetter(DeadLetter letter) {
        if (DeadLetters.isSentBack(letter)) {
            return;
        }
        buried.add(new Place(letter.kafkaTopic(), letter.partition(), letter.offset()));
        stages.add(letter.stage());
    }

    /** Whether every record that was read has come out at the end of the way. */
    public boolean isSettled() {
        return laws().stream().allMatch(Law::holds);
    }

    /** All laws, in the order of the way. */
    public List<Law> laws() {
        return List.of(
                rawIsAccountedFor(),
                articlesAreDecided(),
                decidedIsLetThrough(),
                uniqueIsEnriched(),
                rootsStand(),
                eventsAreReported());
    }

    /** Figures for people: verdicts by relation, dead letters by stage. */
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        Stream.of(Relation.values())
                .filter(relations::has)
                .forEach(one -> figures.add(one.name().toLowerCase(Locale.ROOT) + " " + relations.times(one)));
        stages.keys().stream().sorted().forEach(one -> figures.add("dead letters of " + one + " " + stages.times(one)));
        return figures;
    }

    private Law rawIsAccountedFor() {
        Predicate<Place> once = place -> madeFrom.times(place) + (buried.has(place) ? 1 : 0) == 1;
        return law(
                "each raw item is one article or one dead letter",
                raw.records() + " raw = " + madeFrom.records() + " articles + "
                        + buried.keys().stream().filter(raw::has).count() + " dead letters",
                raw.keys(),
                once);
    }

    private Law articlesAreDecided() {
        return law(
                "each article version has one verdict",
                articles.records() + " articles - " + articles.repeated() + " redelivered = " + verdicts.records()
                        + " verdicts" + andBuried(articleAt),
                articles.keys(),
                onceOrBuried(verdicts, articleAt));
    }

    private Law decidedIsLetThrough() {
        return law(
                "what its verdict lets through goes on, once, and nothing else does",
                letThrough.records() + " let through = " + unique.records() + " unique",
                union(letThrough, unique),
                text -> unique.times(text) == 1 && letThrough.has(text));
    }

    private Law uniqueIsEnriched() {
        return law(
                "each unique article is enriched once",
                unique.records() + " unique = " + enriched.records() + " enriched" + andBuried(uniqueAt),
                union(unique, enriched),
                onceOrBuried(enriched, uniqueAt));
    }

    private Law rootsStand() {
        return law(
                "no duplicate points at an article that was not let through",
                duplicates.size() + " duplicates",
                duplicates.keySet(),
                text -> roots.has(String.valueOf(duplicates.get(text))));
    }

    private Law eventsAreReported() {
        return law(
                "each event of an enriched article is in the Kafka topic of events",
                promisedEvents.records() + " told = " + events.records() + " events",
                union(promisedEvents, events),
                report -> promisedEvents.times(report) == events.times(report));
    }

    private static <K> Law law(String name, String sums, Collection<K> all, Predicate<K> holds) {
        List<K> breaches = all.stream().filter(holds.negate()).toList();
        return new Law(
                name, sums, breaches.stream().limit(SHOWN).map(String::valueOf).toList(), breaches.size());
    }

    private static <K> Collection<K> union(Counted<K> one, Counted<K> other) {
        return Stream.concat(one.keys().stream(), other.keys().stream())
                .distinct()
                .toList();
    }

    private Predicate<Text> onceOrBuried(Counted<Text> results, Map<Place, Text> places) {
        Set<Text> buriedTexts =
                buried.keys().stream().map(places::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return text -> results.times(text) + (buriedTexts.contains(text) ? 1 : 0) == 1;
    }

    private String andBuried(Map<Place, Text> places) {
        long count = buried.keys().stream().filter(places::containsKey).count();
        return count == 0 ? "" : " + " + count + " dead letters";
    }

    private static Text text(Article article) {
        return new Text(article.id(), article.version());
    }

    private static String report(NewsEvent event) {
        return event.id() + " in " + event.articleId() + " v" + event.articleVersion();
    }
}
