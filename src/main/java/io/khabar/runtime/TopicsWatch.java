package io.khabar.runtime;

import io.khabar.follow.Follower;
import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.pipeline.topics.TopicText;
import io.khabar.pipeline.topics.TopicsReload;
import io.khabar.pipeline.topics.definition.TopicSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the folder of topic definitions now and then, and tells the operator what came of a change. */
final class TopicsWatch implements MeterBinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsWatch.class);

    /** Most articles of each partition of {@code news.enriched.v1} that new definitions are tried on. */
    private static final int HISTORY = 250;

    private final TopicsReload reload;
    private final Follower follower = new Follower("topics", "folder of topic definitions", this::follow);

    private TopicsWatch(TopicsReload reload) {
        this.reload = reload;
    }

    /** Watches from now on; nothing where the settings name no folder. */
    static TopicsWatch start(Stack stack, EnricherInForce topics) {
        TopicSource source = Definitions.topics(stack.settings());
        TopicsWatch watch = new TopicsWatch(new TopicsReload(source, topics, () -> recent(stack)));
        if (source.folder() != null) {
            watch.follower.start();
        }
        return watch;
    }

    private static List<TopicText> recent(Stack stack) {
        try (NewsReader<EnrichedArticle> reader =
                NewsReader.openLast(stack.client(), stack.kafkaTopics().enriched(), HISTORY)) {
            return reader.readAll().stream()
                    .map(received -> text(received.value()))
                    .toList();
        }
    }

    private static TopicText text(EnrichedArticle enriched) {
        Article article = enriched.article();
        return new TopicText(
                article.id(), enriched.language().code(), article.title(), article.body(), enriched.entities());
    }

    /** What cannot be put in force now, though it is right, is tried again at the next look. */
    private boolean follow() {
        reload.look().ifPresent(TopicsWatch::tell);
        return reload.isInForce();
    }

    private static void tell(TopicsReload.Outcome outcome) {
        if (!outcome.activated()) {
            LOG.atError()
                    .addKeyValue("version", outcome.version())
                    .addKeyValue("reason", outcome.problems())
                    .log("new topic definitions are wrong, the ones before stay in force");
            return;
        }
        LOG.atInfo()
                .addKeyValue("version", outcome.version())
                .addKeyValue("count", outcome.texts())
                .addKeyValue("changes", outcome.changes())
                .log("new topic definitions are in force");
    }

    /** {@code khabar.topics.faulty}. */
    @Override
    public void bindTo(MeterRegistry registry) {
        follower.bindTo(registry);
    }

    @Override
    public void close() {
        follower.close();
    }
}
