package io.khabar.pipeline.dedup;

import io.khabar.pipeline.dedup.HomeMessage.Grant;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of an undecided version to its verdict.
 *
 * @param version that is being decided
 * @param open one bit for each part of the index that has not answered
 * @param asking whose answer is awaited
 * @param matches what was found so far, one for each root, the likeliest first
 * @param queued newer versions that arrived meanwhile, in their order
 */
record Search(
        int version,
        long open,
        List<Candidate> candidates,
        @Nullable String asking,
        List<Match> matches,
        List<Integer> queued) {
    private static final int MOST_CANDIDATES = 64;

    Search {
        candidates = List.copyOf(candidates);
        matches = List.copyOf(matches);
        queued = List.copyOf(queued);
    }

    static Search begin(int version, int parts, List<Integer> queued) {
        return new Search(version, (1L << parts) - 1, List.of(), null, List.of(), queued);
    }

    boolean awaits(int part) {
        return (open & 1L << part) != 0;
    }

    boolean isReady() {
        return open == 0 && asking == null;
    }

    /** One part of the index answered. */
    Search gathered(int part, List<Candidate> more) {
        List<Candidate> all = candidates;
        for (Candidate candidate : more) {
            all = merged(all, candidate);
        }
        return new Search(version, open & ~(1L << part), strongest(all), asking, matches, queued);
    }

    /** A candidate yielded: it must be asked before the verdict, however little it weighs. */
    Search owing(Order order) {
        List<Candidate> all = merged(candidates, new Candidate(order.id(), order.time(), Candidate.OWED, false));
        return new Search(version, open, all, asking, matches, queued);
    }

    /** Asks the candidate, known before or not. */
    Search asks(String id) {
        List<Candidate> all = new ArrayList<>();
        boolean known = false;
        for (Candidate candidate : candidates) {
            known |= candidate.id().equals(id);
            all.add(candidate.id().equals(id) ? candidate.asTried() : candidate);
        }
        if (!known) {
            all.add(new Candidate(id, 0, Candidate.OWED, true));
        }
        return new Search(version, open, all, id, matches, queued);
    }

    /** The candidate asked answered. */
    Search heard(Grant grant) {
        return switch (grant.answer()) {
            case YIELDED -> yielded();
            case FORGOTTEN -> forgotten();
            default -> answered(grant.match());
        };
    }

    /** The candidate asked has been compared, with or without a match. */
    Search answered(@Nullable Match match) {
        return new Search(version, open, candidates, null, match == null ? matches : matchesWith(match), queued);
    }

    /** The candidate asked is not remembered, so no copy may lead to it. */
    private Search forgotten() {
        List<Candidate> all = new ArrayList<>(candidates);
        all.replaceAll(candidate -> candidate.id().equals(asking) ? candidate.heavier(Candidate.FORGOTTEN) : candidate);
        List<Match> rest =
                matches.stream().filter(match -> !match.root().equals(asking)).toList();
        return new Search(version, open, all, null, rest, queued);
    }

    private List<Match> matchesWith(Match match) {
        List<Match> all = new ArrayList<>();
        boolean isKnown = candidates.stream()
                .anyMatch(candidate -> candidate.isForgotten() && candidate.id().equals(match.root()));
        for (Match other : matches) {
            boolean isSameRoot = other.root().equals(match.root());
            isKnown |= isSameRoot && !match.beats(other);
            if (!isSameRoot || !match.beats(other)) {
                all.add(other);
            }
        }
        if (!isKnown) {
            all.add(match);
        }
        all.sort(Match.LIKELIEST);
        return all;
    }

    /** The candidate asked will ask us: that told us nothing, so it does not count as a claim. */
    private Search yielded() {
        List<Candidate> all = new ArrayList<>(candidates);
        all.replaceAll(candidate -> candidate.id().equals(asking) ? candidate.heavier(Candidate.OWED) : candidate);
        return new Search(version, open, all, null, matches, queued);
    }

    Search queues(int newer) {
        List<Integer> all = new ArrayList<>(queued);
        all.add(newer);
        all.sort(Comparator.naturalOrder());
        return new Search(version, open, candidates, asking, matches, all);
    }

    boolean hasTried(String id) {
        return candidates.stream()
                .anyMatch(candidate -> candidate.tried() && candidate.id().equals(id));
    }

    /**
     * Who to ask next: whoever we owe it, then the most promising while the limit lasts. Elders come first, as an
     * undecided younger one would only yield.
     */
    Optional<Candidate> next(Order own, int claims) {
        long tried = candidates.stream()
                .filter(candidate -> candidate.tried() && !candidate.isOwed())
                .count();
        return candidates.stream()
                .filter(candidate -> !candidate.tried() && candidate.weight() >= Candidate.ENOUGH)
                .filter(candidate -> candidate.isOwed() || tried < claims)
                .min(Comparator.comparing(Candidate::isOwed)
                        .reversed()
                        .thenComparing(candidate -> own.isBefore(candidate.order()))
                        .thenComparing(Candidate.PROMISE));
    }

    private static List<Candidate> merged(List<Candidate> candidates, Candidate more) {
        List<Candidate> all = new ArrayList<>(candidates);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(more.id())) {
                all.set(i, all.get(i).heavier(more.weight()));
                return all;
            }
        }
        all.add(more);
        return all;
    }

    private static List<Candidate> strongest(List<Candidate> candidates) {
        if (candidates.size() <= MOST_CANDIDATES) {
            return candidates;
        }
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::tried).reversed().thenComparing(Candidate.PROMISE))
                .limit(MOST_CANDIDATES)
                .toList();
    }
}
