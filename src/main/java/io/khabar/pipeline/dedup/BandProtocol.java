package io.khabar.pipeline.dedup;

import io.khabar.pipeline.dedup.BandState.Posting;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The step of the index: enters an article, and says who was there before. Of two articles under one anchor exactly one
 * finds the other, as one partition takes them one after the other.
 */
final class BandProtocol {
    /** Entries kept under an anchor; one that is full is a common phrase or a great story. */
    static final int MOST_POSTINGS = 32;

    private static final int MOST_CANDIDATES = 16;

    private BandProtocol() {}

    /** Takes one query; absent when the home wants no answer. */
    static Optional<Gathered> on(BandQuery query, BandState state) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        int saturated = 0;
        List<List<Posting>> known = state.postings(query.anchors(), query.at());
        for (int i = 0; i < query.anchors().size(); i++) {
            long anchor = query.anchors().get(i);
            List<Posting> postings = known.get(i);
            boolean full = postings.size() >= MOST_POSTINGS;
            saturated += full ? 1 : 0;
            int weight = query.exact() && i == 0 ? Candidate.ENOUGH : full ? Candidate.COMMON : Candidate.RARE;
            tell(query.id(), postings, weight, candidates);
            enter(anchor, query, postings, state);
        }
        if (!query.replies()) {
            return Optional.empty();
        }
        List<Candidate> best = candidates.values().stream()
                .sorted(Candidate.PROMISE)
                .limit(MOST_CANDIDATES)
                .toList();
        return Optional.of(new Gathered(query.id(), query.version(), query.part(), query.at(), saturated, best));
    }

    private static void tell(String asker, List<Posting> postings, int weight, Map<String, Candidate> candidates) {
        postings.stream()
                .filter(posting -> !posting.id().equals(asker))
                .forEach(posting -> candidates.merge(
                        posting.id(),
                        new Candidate(posting.id(), posting.time(), weight, false),
                        (known, more) -> known.heavier(more.weight())));
    }

    private static void enter(long anchor, BandQuery query, List<Posting> postings, BandState state) {
        boolean known = postings.stream().anyMatch(posting -> posting.id().equals(query.id()));
        if (!known && postings.size() < MOST_POSTINGS) {
            state.append(anchor, query.at(), new Posting(query.id(), query.time()));
        }
    }
}
