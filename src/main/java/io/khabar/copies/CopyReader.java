package io.khabar.copies;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Reads verdicts and articles of a running Khabar from their beginning on; holds only what is asked for. */
public final class CopyReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Stack stack;
    private final KafkaTopics kafkaTopics;

    public CopyReader(Stack stack) {
        this.stack = stack;
        this.kafkaTopics = stack.kafkaTopics();
    }

    /**
     * The ids of the articles with a verdict that are meant.
     *
     * @param name an id, the beginning of one, or the address that an article was published at
     */
    public Set<String> named(String name) {
        Set<String> ids = new TreeSet<>();
        read(kafkaTopics.verdicts(), one -> {
            if (one.key().startsWith(name) || name.equals(one.value().url())) {
                ids.add(one.key());
            }
        });
        return ids;
    }

    /** The group of an article that has a verdict. */
    public CopyGroup group(String id) {
        Map<String, CopiedText> own = newest(verdict -> verdict.articleId().equals(id));
        CopiedText asked = own.get(id);
        String root = asked == null || asked.verdict().root() == null
                ? id
                : asked.verdict().root();
        Map<String, CopiedText> all = newest(verdict -> belongs(verdict, root));
        addTexts(all);
        CopiedText found = all.remove(root);
        return new CopyGroup(root, found, List.copyOf(all.values()));
    }

    /** Article versions that have no verdict yet, the one that waits longest first. */
    public List<WaitingVersion> waiting() {
        Map<String, WaitingVersion> waiting = new HashMap<>();
        read(
                kafkaTopics.articles(),
                one -> waiting.putIfAbsent(
                        key(one.value().id(), one.value().version()), WaitingVersion.of(one.value(), one.timestamp())));
        // After the articles: what was decided meanwhile does not wait.
        read(
                kafkaTopics.verdicts(),
                one -> waiting.remove(key(one.value().articleId(), one.value().version())));
        return waiting.values().stream().sorted().toList();
    }

    private static boolean belongs(Verdict verdict, String root) {
        return verdict.articleId().equals(root)
                || root.equals(verdict.root())
                || verdict.also().stream().anyMatch(related -> related.root().equals(root));
    }

    /** The newest verdict on each article that ever had a fitting one; left out where the newest does not fit. */
    private Map<String, CopiedText> newest(Predicate<Verdict> fits) {
        Map<String, CopiedText> newest = new TreeMap<>();
        read(kafkaTopics.verdicts(), one -> {
            CopiedText known = newest.get(one.key());
            boolean isNewer =
                    known == null || known.verdict().version() < one.value().version();
            if (isNewer && fits.test(one.value())) {
                newest.put(one.key(), new CopiedText(one.value(), one.timestamp(), null));
            } else if (isNewer) {
                newest.remove(one.key());
            }
        });
        return newest;
    }

    private void addTexts(Map<String, CopiedText> texts) {
        Map<String, Article> articles = articles(texts.values());
        texts.replaceAll((id, text) -> {
            @Nullable Article article = articles.get(id);
            return article == null ? text : text.with(article);
        });
    }

    private Map<String, Article> articles(Collection<CopiedText> texts) {
        Map<String, Integer> versions = new HashMap<>();
        texts.forEach(
                text -> versions.put(text.verdict().articleId(), text.verdict().version()));
        KafkaTopic<String, byte[]> unread = new KafkaTopic<>(KafkaTopics.ARTICLES, Serdes.String(), Serdes.ByteArray());
        Map<String, Article> found = new LinkedHashMap<>();
        read(unread, one -> {
            Integer version = versions.get(one.key());
            if (version != null) {
                Article article =
                        kafkaTopics.articles().values().deserializer().deserialize(unread.name(), one.value());
                if (article.version() == version) {
                    found.put(one.key(), article);
                }
            }
        });
        return found;
    }

    private static String key(String id, int version) {
        return id + '/' + version;
    }

    private <V> void read(KafkaTopic<String, V> kafkaTopic, Consumer<Received<V>> taker) {
        try (NewsReader<V> reader = NewsReader.open(stack.client(), kafkaTopic, Instant.EPOCH)) {
            do {
                reader.poll(POLL).forEach(taker);
            } while (!reader.isCaughtUp());
        }
    }
}
