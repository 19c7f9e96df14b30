package io.khabar.runtime.replay;

import io.khabar.model.TopicMatch;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a replay found.
 *
 * @param kafkaTopic the shadow
 * @param read article versions enriched again
 * @param compared those of them that the live way has enriched
 * @param changed those of them that are about other topics now
 * @param byTopic articles gained and lost, by topic
 * @param versions of the definitions and extractors that the replay used
 */
public record ReplayResult(
        String kafkaTopic,
        long read,
        long compared,
        long changed,
        SortedMap<String, Turnover> byTopic,
        SortedMap<String, String> versions) {

    /** Articles that a topic gained and lost. */
    public record Turnover(long gained, long lost) {}

    /** Adds up as the replay goes along. */
    static final class Sum {
        private final SortedMap<String, Turnover> byTopic = new TreeMap<>();
        private long read;
        private long compared;
        private long changed;

        void read() {
            read++;
        }

        void compared() {
            compared++;
        }

        void changed(TopicChange change) {
            changed++;
            count(change.gained(), new Turnover(1, 0));
            count(change.lost(), new Turnover(0, 1));
        }

        private void count(Collection<TopicMatch> matches, Turnover one) {
            List<String> topics = matches.stream().map(TopicMatch::topic).toList();
            topics.forEach(topic ->
                    byTopic.merge(topic, one, (a, b) -> new Turnover(a.gained() + b.gained(), a.lost() + b.lost())));
        }

        ReplayResult result(String kafkaTopic, SortedMap<String, String> versions) {
            return new ReplayResult(kafkaTopic, read, compared, changed, byTopic, versions);
        }
    }
}
