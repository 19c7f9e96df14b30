package io.khabar.pipeline.dedup;

import io.khabar.pipeline.dedup.HomeMessage.Answer;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import org.jspecify.annotations.Nullable;

/** What the home of a candidate says to a claimant. */
final class HomeAnswers {
    private final DedupSettings settings;
    private final HomeState state;
    private final HomeOutbox outbox;

    HomeAnswers(DedupSettings settings, HomeState state, HomeOutbox outbox) {
        this.settings = settings;
        this.state = state;
        this.outbox = outbox;
    }

    /** Tells a claimant how it stands to one of ours. */
    void answer(Claim claim) {
        HomeRow row = state.row(claim.id());
        if (row == null) {
            grant(claim, Answer.REJECTED, null, null);
        } else if (row.isDuplicate()) {
            grant(claim, Answer.REDIRECTED, row.root(), null);
        } else if (row.isCanonical()) {
            Match match = match(claim);
            grant(claim, match == null ? Answer.REJECTED : Answer.MATCHED, null, match);
        } else if (!row.isPending()) {
            grant(claim, Answer.REJECTED, null, null);
        } else if (row.order(claim.id()).isBefore(claim.order())) {
            state.park(claim);
        } else {
            yieldTo(claim, row);
        }
    }

    /** The younger asks the elder, never the other way round: so nobody waits in a circle. */
    private void yieldTo(Claim claim, HomeRow row) {
        if (row.search() != null && !row.search().hasTried(claim.claimant())) {
            state.put(claim.id(), row.with(row.search().owing(claim.order())));
        }
        grant(claim, Answer.YIELDED, null, null);
    }

    private void grant(Claim claim, Answer answer, @Nullable String root, @Nullable Match match) {
        outbox.grant(new Grant(claim.claimant(), claim.version(), claim.id(), answer, root, match));
    }

    private @Nullable Match match(Claim claim) {
        Match best = null;
        for (Kept elder : state.kept(claim.id())) {
            Comparison comparison = Comparison.of(claim.prints(), elder.prints(), settings);
            Match match = comparison.matchWith(claim.id(), elder);
            best = match != null && match.beats(best) ? match : best;
        }
        return best;
    }
}
