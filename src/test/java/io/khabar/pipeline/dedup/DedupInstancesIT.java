package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.runtime.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances on a real broker that die, stand still and come back while articles arrive, some of them twice. */
class DedupInstancesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofMillis(4_500);
    private static final int FIRST = 20;

    @TempDir
    Path directory;

    private final Random random = new Random(7);

    @Test
    void threeInstancesOfWhichEachIsKilledOrStoppedInTurnDecideOnEachArticleOnce() throws Exception {
        MadeCopies made = MadeCopies.of(1, 100, 9);
        try (DedupCluster cluster = new DedupCluster(directory, 4)) {
            startAll(cluster, "a", "b", "c");
            send(cluster, made, 0, 100);
            cluster.awaitVerdicts(FIRST, PATIENCE);

            cluster.kill("a");
            send(cluster, made, 100, 350);
            cluster.start("a");
            cluster.kill("b");
            send(cluster, made, 350, 600);
            cluster.start("b");
            cluster.freeze("c");
            send(cluster, made, 600, 850);
            Thread.sleep(LONGER_THAN_A_SESSION.toMillis());
            cluster.thaw("c");
            send(cluster, made, 850, made.articles().size());

            check(cluster, made);
        }
    }

    /** While one is dead the other has all, so that each restores what the other wrote. */
    @Test
    void twoInstancesThatAreKilledInTurnDecideOnEachArticleOnce() throws Exception {
        MadeCopies made = MadeCopies.of(2, 50, 7);
        try (DedupCluster cluster = new DedupCluster(directory, 4)) {
            startAll(cluster, "a", "b");
            send(cluster, made, 0, 100);
            cluster.awaitVerdicts(FIRST, PATIENCE);

            cluster.kill("a");
            send(cluster, made, 100, 200);
            cluster.start("a");
            cluster.awaitVerdicts(200, PATIENCE);
            cluster.kill("b");
            send(cluster, made, 200, 300);
            cluster.start("b");
            send(cluster, made, 300, made.articles().size());

            check(cluster, made);
        }
    }

    /** Both make one group of each story, so both make the same groups. */
    @Test
    void oneInstanceMakesTheGroupsThatThreeMake() throws Exception {
        MadeCopies made = MadeCopies.of(1, 100, 9);
        try (DedupCluster cluster = new DedupCluster(directory, 4)) {
            startAll(cluster, "alone");
            made.articles().forEach(cluster::send);

            check(cluster, made);
        }
    }

    private static void startAll(DedupCluster cluster, String... names) throws Exception {
        for (String name : names) {
            cluster.start(name);
        }
    }

    /** A tenth of the articles comes a second time. */
    private void send(DedupCluster cluster, MadeCopies made, int from, int to) throws InterruptedException {
        for (int i = from; i < to; i++) {
            Article article = made.articles().get(i);
            cluster.send(article);
            if (random.nextInt(10) == 0) {
                cluster.send(made.articles().get(random.nextInt(i + 1)));
            }
            if (i % 5 == 0) {
                Thread.sleep(20);
            }
        }
    }

    private static void check(DedupCluster cluster, MadeCopies made) throws InterruptedException {
        cluster.awaitVerdicts(made.articles().size(), PATIENCE);
        List<Verdict> verdicts = values(cluster.finallyIn(DedupInstance.TOPICS.verdicts()));
        List<Article> unique = values(cluster.finallyIn(DedupInstance.TOPICS.unique()));
        new CommittedVerdicts(verdicts)
                .areOnEachOnce(made)
                .pointAtCanonicalOnesOnly()
                .groupByStory(made)
                .letThrough(unique);
    }

    private static <V> List<V> values(List<Received<V>> received) {
        return received.stream().map(Received::value).toList();
    }
}
