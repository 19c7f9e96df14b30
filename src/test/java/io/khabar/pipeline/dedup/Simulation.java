package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Runs the two steps over several partitions as Kafka would: every task reads committed records only, in transactions
 * that overlap, appear on the logs piece by piece, and may be aborted and done again. All that is random comes from one
 * seed.
 */
final class Simulation {
    private static final double ABORTS = 0.15;

    final DedupSettings settings;
    final List<Verdict> verdicts = new ArrayList<>();
    private final Random random;
    private final Mutant mutant;
    private final int partitions;
    private final HomeProtocol protocol;
    private final List<Home> homes = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<SimulatedTask<?>> tasks = new ArrayList<>();
    int claims;

    Simulation(DedupSettings settings, int partitions, long seed, Mutant mutant) {
        this.settings = settings;
        this.partitions = partitions;
        this.mutant = mutant;
        random = new Random(seed);
        protocol = new HomeProtocol(settings, partitions);
        for (int i = 0; i < partitions; i++) {
            homes.add(new Home());
            bands.add(new Band());
        }
        tasks.addAll(homes);
        tasks.addAll(bands);
    }

    void arrive(Article article, long at) {
        homeOf(article.id()).articles.appendCommitted(Arrived.of(article, at, Map.of(), settings));
    }

    /** Runs until nobody has anything to do. */
    void runToRest() {
        int idle = 0;
        while (idle < 60 * tasks.size()) {
            SimulatedTask<?> task = tasks.get(random.nextInt(tasks.size()));
            idle = task.act(random, ABORTS) ? 0 : idle + 1;
        }
    }

    boolean isAtRest() {
        return homes.stream().allMatch(home -> home.state.isAtRest());
    }

    private Home homeOf(String id) {
        return homes.get(Math.floorMod(id.hashCode(), partitions));
    }

    /** The task of the homes of one partition. */
    private final class Home extends SimulatedTask<HomeMessage> implements HomeOutbox {
        final SimulatedLog<HomeMessage> articles = input();
        final SimulatedLog<HomeMessage> gathered = input();
        final SimulatedLog<HomeMessage> claimed = input();
        final SimulatedLog<HomeMessage> granted = input();
        final MemoryHomeState state = new MemoryHomeState() {
            @Override
            public void put(String id, HomeRow row) {
                super.put(id, mutant.put(row));
            }
        };
        private long now;

        @Override
        void process(HomeMessage message) {
            if (message instanceof Arrived arrived) {
                now = Math.max(now, arrived.at());
                if (random.nextInt(8) == 0) {
                    state.expire(protocol, now);
                }
            }
            protocol.on(mutant.receive(message), state, this);
        }

        @Override
        void settle(boolean commit) {
            if (commit) {
                state.commit();
            } else {
                state.abort();
            }
        }

        @Override
        public void query(BandQuery query) {
            emit(bands.get(query.partition()).queries, query);
        }

        @Override
        public void claim(Claim claim) {
            claims++;
            emit(homeOf(claim.id()).claimed, claim);
        }

        @Override
        public void grant(Grant grant) {
            emit(homeOf(grant.id()).granted, mutant.grant(grant));
        }

        @Override
        public void decide(Verdict verdict, Arrived arrived) {
            onCommit(() -> verdicts.add(verdict));
        }

        @Override
        public void redelivered(Article article, boolean sameText) {}

        @Override
        public void gathered(Gathered answer) {}
    }

    /** The task of one partition of the index. */
    private final class Band extends SimulatedTask<BandQuery> {
        final SimulatedLog<BandQuery> queries = input();
        final MemoryBandState state = new MemoryBandState(settings) {
            @Override
            public void append(long anchor, long at, Posting posting) {
                if (!mutant.loses(anchor, posting.id())) {
                    super.append(anchor, at, posting);
                }
            }
        };

        @Override
        void process(BandQuery query) {
            BandProtocol.on(query, state).ifPresent(answer -> emit(homeOf(answer.id()).gathered, answer));
        }

        @Override
        void settle(boolean commit) {
            if (commit) {
                state.commit();
            } else {
                state.abort();
            }
        }
    }
}
