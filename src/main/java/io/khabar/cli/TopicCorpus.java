package io.khabar.cli;

import io.khabar.model.Article;
import io.khabar.model.RawItem;
import io.khabar.model.Rejected;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.pipeline.topics.TopicLabels;
import io.khabar.pipeline.topics.TopicText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Articles of files as texts to try topics on. */
final class TopicCorpus {
    private final Enricher enricher;
    private final TopicLabels labels;
    private final ArticleMaker maker = ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime);
    private final List<TopicText> texts = new ArrayList<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private long read;

    private TopicCorpus(Enricher enricher, TopicLabels labels) {
        this.enricher = enricher;
        this.labels = labels;
    }

    /** Reads files and folders; what intake would refuse is told apart. */
    static TopicCorpus read(List<Path> paths, Enricher enricher, TopicLabels labels) {
        TopicCorpus corpus = new TopicCorpus(enricher, labels);
        ItemsOfFiles.each(paths, corpus::add);
        return corpus;
    }

    private void add(RawItem item) {
        boolean unused = maker.make(item, 0, read++).fold(article -> keep(item, article), this::refuse);
    }

    private boolean keep(RawItem item, Article article) {
        String id = name(item, article);
        texts.add(enricher.topicText(id, article));
        titles.put(id, article.title());
        return true;
    }

    private boolean refuse(Rejected rejected) {
        refused.add(rejected.detail());
        return false;
    }

    /** The name that the labels know it by; without one its own id, its URL or where it was read. */
    private String name(RawItem item, Article article) {
        Path file = Path.of(item.origin());
        String fileName =
                file.getFileName() == null ? item.origin() : file.getFileName().toString();
        List<String> names = Stream.of(article.guid(), article.url(), fileName, item.origin(), article.id())
                .filter(name -> name != null)
                .toList();
        return names.stream().filter(labels::knows).findFirst().orElse(names.get(0));
    }

    List<TopicText> texts() {
        return texts;
    }

    String title(String text) {
        return titles.getOrDefault(text, "");
    }

    /** Why which items are no articles. */
    List<String> refused() {
        return refused;
    }
}
