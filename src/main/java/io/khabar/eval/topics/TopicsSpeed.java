package io.khabar.eval.topics;

import io.khabar.eval.NewsArticles;
import io.khabar.eval.Speed;
import io.khabar.eval.Table;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.pipeline.topics.definition.TopicDefinitions;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles per second of processor time at many made-up topics. */
final class TopicsSpeed {
    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int ARTICLES = 4_000;
    private static final String LANGUAGE = "ar";

    private final List<NewsArticles.Item> articles;
    private final List<TextView> views;
    private final SortedMap<String, Double> figures;
    private final List<List<String>> rows = new ArrayList<>();

    TopicsSpeed(List<NewsArticles.Item> all, SortedMap<String, Double> figures) {
        this.articles = all.stream().limit(ARTICLES).toList();
        this.views = articles.stream()
                .map(item -> TextView.of(item.body(), LANGUAGE))
                .toList();
        this.figures = figures;
    }

    /** Measures ours, folding and all, and the peers, which get folded words; made-up topics have words as common as the shipped ones. */
    Table measure(boolean withPeers) {
        double[] commonness = Commonness.of(TopicDefinitions.shipped(), views, LANGUAGE);
        SyntheticTopics made = new SyntheticTopics(views, commonness, 1);
        for (int size : SIZES) {
            List<SyntheticTopic> topics = made.make(size);
            double ours = ours(topics);
            figures.put("topics.speed." + size, ours);
            rows.add(List.of(String.valueOf(size), "khabar", number(ours), ""));
            if (withPeers) {
                ServiceLoader.load(TopicPeer.class).forEach(peer -> measure(peer, topics, ours));
            }
        }
        return new Table(
                "Articles per second of processor time at made-up topics",
                List.of("topics", "engine", "articles/s", "khabar is faster by"),
                rows);
    }

    private double ours(List<SyntheticTopic> topics) {
        TopicEngine engine = SyntheticTopics.engine(topics, LANGUAGE, "");
        return Speed.perSecond(articles, item -> {
            TextView title = TextView.of(item.title(), LANGUAGE);
            TextView body = TextView.of(item.body(), LANGUAGE);
            return engine.match(title, body, LANGUAGE, List.of()).size();
        });
    }

    private void measure(TopicPeer peer, List<SyntheticTopic> topics, double ours) {
        peer.load(topics);
        List<String> texts = views.stream().map(TopicsSpeed::tokens).toList();
        double theirs = Speed.perSecond(texts, text -> peer.match(text).size());
        peer.unload();
        int size = topics.size();
        figures.put("topics.speed." + peer.name() + "." + size, theirs);
        figures.put("topics.speed." + peer.name() + "." + size + ".ratio", ours / theirs);
        rows.add(List.of(
                String.valueOf(size),
                peer.name(),
                number(theirs),
                String.format(Locale.ROOT, "%.0f times", ours / theirs)));
    }

    private static String tokens(TextView view) {
        return IntStream.range(0, view.size()).mapToObj(view::token).collect(Collectors.joining(" "));
    }

    private static String number(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f", perSecond);
    }
}
