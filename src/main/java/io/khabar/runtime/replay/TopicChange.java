package io.khabar.runtime.replay;

import io.khabar.model.EnrichedArticle;
import io.khabar.model.TopicMatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article that is about other topics than before.
 *
 * @param gained topics that it was not about, with what speaks for them now
 * @param lost topics that it is no longer about, with what spoke for them
 */
public record TopicChange(
        String articleId, int version, String language, String title, List<TopicMatch> gained, List<TopicMatch> lost) {
    public TopicChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /** The change from some topics to those of an article; nothing where they are the same. */
    static Optional<TopicChange> between(List<TopicMatch> before, EnrichedArticle now) {
        List<TopicMatch> gained = without(now.topics(), before);
        List<TopicMatch> lost = without(before, now.topics());
        if (gained.isEmpty() && lost.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TopicChange(
                now.article().id(),
                now.article().version(),
                now.language().code(),
                now.article().title(),
                gained,
                lost));
    }

    private static List<TopicMatch> without(List<TopicMatch> matches, List<TopicMatch> others) {
        Set<String> ids = others.stream().map(TopicMatch::topic).collect(Collectors.toSet());
        return matches.stream().filter(match -> !ids.contains(match.topic())).toList();
    }
}
