package io.khabar.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.eval.peers.Hash4jPeer;
import io.khabar.eval.peers.LuceneMinHashPeer;
import io.khabar.model.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Other ways to find copies, on texts of which it is known which are copies. */
class CopyFindersTest {
    private static final int STORIES = 40;

    private final Random random = new Random(2);
    private final List<Article> articles = articles();

    @Test
    void measuresOursBesideTheInvertedIndexThatFindsEverything() {
        SortedMap<String, Double> figures = new TreeMap<>();

        Table table = new CopyFinders(articles, new CopyOracle(articles), figures).table(false);

        assertThat(table.rows())
                .extracting(row -> row.get(0), row -> row.get(9))
                .containsExactly(tuple("khabar", ""), tuple("khabar", ""), tuple("inverted-index", "yes"));
        assertThat(figures)
                .containsAllEntriesOf(Map.of(
                        "duplicates.finder.khabar.4-partitions-64-at-once.recall", 1.0,
                        "duplicates.finder.khabar.1-partition-one-at-a-time.recall", 1.0,
                        "duplicates.finder.inverted-index.all-word-triples-a-tenth-shared.recall", 1.0,
                        "duplicates.finder.inverted-index.all-word-triples-a-tenth-shared.precision", 1.0));
    }

    @Test
    void eachPeerFindsCopiesAmongStrangers() {
        List<long[]> shingles = new ArrayList<>();
        for (int story = 0; story < STORIES; story++) {
            shingles.add(random.longs(200, 0, 1L << 48).toArray());
        }
        shingles.add(shingles.get(7).clone());
        shingles.add(Arrays.copyOf(shingles.get(9), 150));

        for (CopyPeer peer : List.of(new Hash4jPeer(), new LuceneMinHashPeer())) {
            String most = peer.settings().get(peer.settings().size() - 1);
            List<int[]> elders = peer.find(shingles, most).elders();

            assertThat(elders).hasSameSizeAs(shingles);
            assertThat(elders.get(STORIES)).as(peer.name()).containsExactly(7);
            assertThat(elders.get(STORIES + 1)).as(peer.name()).containsExactly(9);
            assertThat(elders.subList(0, STORIES)).as(peer.name()).allMatch(found -> found.length == 0);
        }
    }

    /** Stories, then a copy of each with its end cut off. */
    private List<Article> articles() {
        List<String> stories =
                IntStream.range(0, STORIES).mapToObj(story -> words(200)).toList();
        List<Article> all = new ArrayList<>();
        stories.forEach(story -> all.add(EditedCopies.blank(story, all.size())));
        stories.forEach(story -> all.add(EditedCopies.blank(story.substring(0, story.length() * 3 / 4), all.size())));
        return all;
    }

    private String words(int count) {
        return random.ints(count, 0, 1_000_000)
                .mapToObj(word -> "w" + letters(word))
                .collect(Collectors.joining(" "));
    }

    private static String letters(int word) {
        return Integer.toString(word, 36).replaceAll("[0-9]", "z");
    }
}
