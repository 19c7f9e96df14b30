package io.khabar.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The guarantees of the protocol, under races, aborts, redelivery, corrections and expiry. */
class ProtocolSimulationTest {
    private static final int SEEDS = 3_000;
    private static final int SEEDS_OF_A_MUTANT = 400;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final DedupSettings SETTINGS =
            new DedupSettings(Duration.ofDays(7), 8, 16, 3, 512, 8, 8, 0.65, 0.65, 0.2, 1.5, 16);

    @Test
    void keepsItsGuarantees() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(broken(seed, Mutant.NONE)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void showsThatYieldingWithoutObligationSplitsStories() {
        assertThat(brokenByAny(Mutant.YIELDS_WITHOUT_OBLIGATION)).anyMatch(line -> line.startsWith("G5"));
    }

    @Test
    void showsThatWaitingWithoutOrderLeavesArticlesUndecided() {
        assertThat(brokenByAny(Mutant.WAITS_WITHOUT_ORDER)).anyMatch(line -> line.endsWith("has 0 verdicts"));
    }

    @Test
    void showsThatACopyThatAcceptsMakesChains() {
        assertThat(brokenByAny(Mutant.COPY_ACCEPTS)).anyMatch(line -> line.startsWith("G2"));
    }

    @Test
    void showsThatALeakyIndexSplitsStories() {
        assertThat(brokenByAny(Mutant.INDEX_LOSES_ENTRIES)).anyMatch(line -> line.startsWith("G5"));
    }

    private static List<String> brokenByAny(Mutant mutant) {
        List<String> broken = new ArrayList<>();
        for (long seed = 0; seed < SEEDS_OF_A_MUTANT; seed++) {
            broken.addAll(broken(seed, mutant));
        }
        return broken;
    }

    private static List<String> broken(long seed, Mutant mutant) {
        Random random = new Random(seed);
        Simulation simulation = new Simulation(SETTINGS, 1 + random.nextInt(5), seed, mutant);
        Guarantees guarantees = new Guarantees(SETTINGS);
        for (Round round : rounds(random)) {
            for (Article article : round.articles()) {
                guarantees.arrive(article, round.at());
                simulation.arrive(article, round.at());
                if (random.nextInt(5) == 0) {
                    simulation.arrive(article, round.at());
                }
            }
            simulation.runToRest();
        }
        List<String> broken = new ArrayList<>(guarantees.brokenBy(simulation.verdicts));
        if (!simulation.isAtRest()) {
            broken.add("G4 articles are held or claims parked at the end");
        }
        return broken;
    }

    /** One to three bursts, days apart: each brings new stories, further copies of older ones, and corrections. */
    private static List<Round> rounds(Random random) {
        List<Story> stories = new ArrayList<>();
        List<Article> known = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        long at = 0;
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            rounds.add(new Round(at, burst(random, stories, known)));
            at += DAY * (1 + random.nextInt(12));
        }
        return rounds;
    }

    private static List<Article> burst(Random random, List<Story> stories, List<Article> known) {
        List<Article> articles = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            stories.add(Story.of(random, 24 + random.nextInt(40)));
        }
        for (int i = 4 + random.nextInt(16); i > 0; i--) {
            Story story = stories.get(random.nextInt(stories.size()));
            boolean isCorrection = !known.isEmpty() && random.nextInt(5) == 0;
            int corrected = isCorrection ? random.nextInt(known.size()) : known.size();
            Article article = isCorrection
                    ? copy(
                            random,
                            story,
                            known.get(corrected).id(),
                            known.get(corrected).version() + 1)
                    : copy(random, story, "a" + known.size(), 1);
            if (isCorrection) {
                known.set(corrected, article);
            } else {
                known.add(article);
            }
            articles.add(article);
        }
        return articles;
    }

    private static Article copy(Random random, Story story, String id, int version) {
        return switch (random.nextInt(12)) {
            case 0 -> Story.article(id, version, "…");
            case 1 -> story.cut(0.6).article(id, version);
            case 2 -> story.followedBy(Story.of(random, 50)).article(id, version);
            case 3, 4, 5 -> story.article(id, version);
            default -> story.edited(random, 12).article(id, version);
        };
    }

    private record Round(long at, List<Article> articles) {}
}
