package io.khabar.eval.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.eval.peers.LuceneMonitorPeer;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our engine finds what Lucene Monitor finds, where both see the same words. */
class SameAsLuceneMonitorTest {
    private static final int DOCUMENTS = 150;

    @Test
    void findsTheSameTopicsInRandomTexts() {
        int matches = 0;
        for (long seed = 0; seed < 4; seed++) {
            List<TextView> texts = texts(new Random(seed));
            List<SyntheticTopic> topics = new SyntheticTopics(texts, seed).make(400);
            matches += assertSame(texts, topics);
        }
        assertThat(matches).isGreaterThan(1000);
    }

    private static int assertSame(List<TextView> texts, List<SyntheticTopic> topics) {
        LuceneMonitorPeer monitor = new LuceneMonitorPeer();
        monitor.load(topics);
        TopicEngine engine = SyntheticTopics.engine(topics, "und", "=");
        TextView title = TextView.of("", "und");
        int matches = 0;
        for (TextView text : texts) {
            Set<String> theirs = monitor.match(text.text());
            Set<String> ours = engine.match(title, text, "und", List.of()).stream()
                    .map(TopicMatch::topic)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ours).as(text.text()).isEqualTo(theirs);
            matches += theirs.size();
        }
        monitor.unload();
        return matches;
    }

    /** Texts of words that are used as unevenly as words are. */
    private static List<TextView> texts(Random random) {
        List<TextView> texts = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = IntStream.range(0, 60).mapToObj(word -> word(random)).collect(Collectors.joining(" "));
            texts.add(TextView.of(text, "und"));
        }
        return texts;
    }

    private static String word(Random random) {
        int rank = (int) Math.pow(1500, random.nextDouble());
        StringBuilder word = new StringBuilder("w");
        for (int rest = rank; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
