package io.khabar.cli;

import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.RawItem;
import io.khabar.model.Verdict;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a pipeline has made of the samples, by the name of each. */
final class SampleResults {
    final List<String> samples = new ArrayList<>();
    final Map<String, Article> articles = new HashMap<>();
    final Map<String, Verdict> verdicts = new HashMap<>();
    final Map<String, EnrichedArticle> enriched = new HashMap<>();
    final Map<String, DeadLetter> deadLetters = new HashMap<>();
    /** Values of {@code ce_type} that came, by Kafka topic. */
    final SortedMap<String, Set<String>> types = new TreeMap<>();

    /** Reads all that is in the Kafka topics by now. */
    static SampleResults read(Stack stack) {
        SampleResults results = new SampleResults();
        Map<String, String> sampleAt = new HashMap<>();
        for (Received<RawItem> one : results.all(stack, stack.kafkaTopics().raw())) {
            String sample = sample(one.value().origin());
            results.samples.add(sample);
            sampleAt.put(one.partition() + ":" + one.offset(), sample);
        }
        Map<String, String> sampleOfText = new HashMap<>();
        for (Received<Article> one : results.all(stack, stack.kafkaTopics().articles())) {
            Article article = one.value();
            String sample = Objects.requireNonNull(sampleAt.get(article.rawPartition() + ":" + article.rawOffset()));
            results.articles.put(sample, article);
            sampleOfText.put(article.id() + ":" + article.version(), sample);
        }
        results.all(stack, stack.kafkaTopics().verdicts())
                .forEach(one -> results.verdicts.put(
                        sampleOfText.get(
                                one.value().articleId() + ":" + one.value().version()),
                        one.value()));
        results.all(stack, stack.kafkaTopics().enriched())
                .forEach(one -> results.enriched.put(
                        sampleOfText.get(one.value().article().id() + ":"
                                + one.value().article().version()),
                        one.value()));
        results.all(stack, stack.kafkaTopics().deadLetters())
                .forEach(one -> results.deadLetters.put(
                        sampleAt.get(one.value().partition() + ":" + one.value().offset()), one.value()));
        return results;
    }

    private <V> List<Received<V>> all(Stack stack, KafkaTopic<String, V> kafkaTopic) {
        try (NewsReader<V> reader = NewsReader.open(stack.client(), kafkaTopic, Instant.EPOCH)) {
            List<Received<V>> all = reader.readAll();
            types.put(
                    kafkaTopic.name(),
                    all.stream()
                            .map(one -> one.headers().getOrDefault("ce_type", ""))
                            .collect(Collectors.toSet()));
            return all;
        }
    }

    /** The sample's name in the path, or path and line, that an item came from. */
    private static String sample(String origin) {
        return Samples.items().stream()
                .filter(name -> origin.endsWith("/" + name))
                .findFirst()
                .orElse(origin);
    }
}
