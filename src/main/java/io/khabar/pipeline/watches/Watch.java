package io.khabar.pipeline.watches;

import com.google.common.hash.Hashing;
import io.khabar.model.AlertKind;
import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.model.Ids;
import io.khabar.model.NewsAlert;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody watches for. An empty set asks for nothing; what is not empty must fit.
 *
 * @param topics the article must be about one of these
 * @param entities the article must name one of these
 * @param languages BCP 47; the article must be in one of these
 * @param score least score of a topic that counts, 1 for any
 * @param spike present if not each article but their number sets it off
 * @param webhook where alerts are posted to as well
 */
public record Watch(
        String id,
        SortedSet<String> topics,
        SortedSet<String> entities,
        SortedSet<String> languages,
        double score,
        @Nullable Spike spike,
        @Nullable URI webhook) {
    private static final int VERSION_LENGTH = 12;

    public Watch {
        topics = new TreeSet<>(topics);
        entities = new TreeSet<>(entities);
        languages = new TreeSet<>(languages);
        if (topics.isEmpty() && entities.isEmpty()) {
            throw new IllegalArgumentException("watch " + id + " names neither a topic nor an entity");
        }
    }

    /** The alert on an article, if the article fits. */
    public Optional<NewsAlert> match(EnrichedArticle enriched) {
        List<TopicMatch> about = enriched.topics().stream()
                .filter(match -> topics.contains(match.topic()) && match.score() >= score)
                .toList();
        List<Entity> named = enriched.entities().stream()
                .filter(entity -> entities.contains(entity.id()))
                .toList();
        boolean fits = (topics.isEmpty() || !about.isEmpty())
                && (entities.isEmpty() || !named.isEmpty())
                && (languages.isEmpty()
                        || languages.contains(enriched.language().code()));
        return fits ? Optional.of(alert(enriched, about, named)) : Optional.empty();
    }

    private NewsAlert alert(EnrichedArticle enriched, List<TopicMatch> about, List<Entity> named) {
        Article article = enriched.article();
        Stream<Evidence> words =
                about.stream().flatMap(match -> match.evidence().stream().map(TopicEvidence::at));
        Stream<Evidence> names = named.stream().flatMap(entity -> entity.mentions().stream());
        return new NewsAlert(
                Ids.of("match", id, article.id(), Integer.toString(article.version())),
                id,
                AlertKind.MATCH,
                article.id(),
                article.version(),
                enriched.language().code(),
                article.title(),
                article.url(),
                article.publishedAt(),
                about.stream().map(TopicMatch::topic).toList(),
                named.stream().map(Entity::id).toList(),
                Stream.concat(words, names).distinct().sorted().toList(),
                null,
                1,
                0,
                version());
    }

    /** The alert that a window has more articles than usual. */
    NewsAlert spike(String article, long window, long count, double usual) {
        return new NewsAlert(
                Ids.of("spike", id, Long.toString(window)),
                id,
                AlertKind.SPIKE,
                article,
                0,
                null,
                null,
                null,
                null,
                List.copyOf(topics),
                List.copyOf(entities),
                List.of(),
                window,
                count,
                usual,
                version());
    }

    /** A hash of all that the watch says. */
    public String version() {
        return Hashing.sha256()
                .hashString(toString(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, VERSION_LENGTH);
    }
}
