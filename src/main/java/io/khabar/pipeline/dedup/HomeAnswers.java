package io.khabar.pipeline.dedup;

import io.khabar.model.Relation;
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
            grant(claim, Answer.FORGOTTEN, null, null);
        } else if (row.isDuplicate()) {
            grant(claim, Answer.REDIRECTED, row.root(), throughCopy(claim, row));
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
        outbox.grant(new Grant(claim.claimant(), claim.version(), claim.at(), claim.id(), answer, root, match));
    }

    /**
     * How the claimant stands to the root by way of its copy: only where the two are close, and closer where the claimant
     * would go no further.
     */
    private @Nullable Match throughCopy(Claim claim, HomeRow row) {
        Match match = match(claim);
        if (match == null || row.root() == null || match.relation() == Relation.TEMPLATE) {
            return null;
        }
        double needed = match.relation() == Relation.DUPLICATE ? Match.CLOSE : settings.shortShare();
        return match.share() < needed ? null : match.through(claim.id(), row.root(), row.rootVersion());
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
