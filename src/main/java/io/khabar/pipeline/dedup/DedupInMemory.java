package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The same steps as in {@link DedupStage}, in memory and on one thread: what articles get which verdict can be measured
 * without a broker. Articles that arrive before {@link #run()} are decided on at the same time.
 */
public final class DedupInMemory {
    private final DedupSettings settings;
    private final int partitions;
    private final HomeProtocol protocol;
    private final List<MemoryHomeState> homes = new ArrayList<>();
    private final List<MemoryBandState> bands = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Outbox outbox = new Outbox();
    private long claims;
    private long candidates;

    public DedupInMemory(DedupSettings settings, int partitions) {
        this.settings = settings;
        this.partitions = partitions;
        protocol = new HomeProtocol(settings, partitions);
        for (int i = 0; i < partitions; i++) {
            homes.add(new MemoryHomeState());
            bands.add(new MemoryBandState(settings));
        }
    }

    /**
     * Takes an article version.
     *
     * @param at arrival, milliseconds since 1970
     */
    public void arrive(Article article, long at) {
        tell(Arrived.of(article, at, Map.of(), settings));
    }

    /** Decides on all that arrived, and returns the verdicts in the order in which they fell. */
    public List<Verdict> run() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        List<Verdict> fallen = List.copyOf(verdicts);
        verdicts.clear();
        return fallen;
    }

    /** Comparisons asked for so far. */
    public long claims() {
        return claims;
    }

    /** Entries of the index told so far. */
    public long candidates() {
        return candidates;
    }

    private void tell(HomeMessage message) {
        MemoryHomeState home = homes.get(Math.floorMod(message.id().hashCode(), partitions));
        waiting.add(() -> {
            protocol.on(message, home, outbox);
            home.commit();
        });
    }

    private void ask(BandQuery query) {
        MemoryBandState band = bands.get(query.partition());
        waiting.add(() -> {
            BandProtocol.on(query, band).ifPresent(this::tell);
            band.commit();
        });
    }

    private final class Outbox implements HomeOutbox {
        @Override
        public void query(BandQuery query) {
            ask(query);
        }

        @Override
        public void claim(Claim claim) {
            claims++;
            tell(claim);
        }

        @Override
        public void grant(Grant grant) {
            tell(grant);
        }

        @Override
        public void decide(Verdict verdict, Arrived arrived) {
            verdicts.add(verdict);
        }

        @Override
        public void redelivered(Article article, boolean sameText) {
            // Nothing follows from it.
        }

        @Override
        public void gathered(Gathered gathered) {
            candidates += gathered.candidates().size();
        }
    }
}
