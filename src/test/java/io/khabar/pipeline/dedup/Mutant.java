package io.khabar.pipeline.dedup;

import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.HomeMessage.Answer;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import java.util.List;

/** The protocol, and four ways to get it wrong that must show. */
enum Mutant {
    NONE,
    /** Who yields forgets that it owes a claim. */
    YIELDS_WITHOUT_OBLIGATION {
        @Override
        HomeRow put(HomeRow row) {
            if (row.search() == null) {
                return row;
            }
            Search search = row.search();
            List<Candidate> kept = search.candidates().stream()
                    .filter(candidate -> candidate.tried() || !candidate.isOwed())
                    .toList();
            return row.with(new Search(
                    search.version(), search.open(), kept, search.asking(), search.matches(), search.queued()));
        }
    },
    /** Whoever is asked lets the other wait, be it the elder. */
    WAITS_WITHOUT_ORDER {
        @Override
        HomeMessage receive(HomeMessage message) {
            return message instanceof Claim claim
                    ? new Claim(
                            claim.id(), claim.claimant(), claim.version(), Long.MAX_VALUE, claim.at(), claim.prints())
                    : message;
        }
    },
    /** A copy accepts copies of its own. */
    COPY_ACCEPTS {
        @Override
        Grant grant(Grant grant) {
            if (grant.answer() != Answer.REDIRECTED) {
                return grant;
            }
            Match match = new Match(grant.candidate(), 1, Relation.DUPLICATE, 1, 1, 1, false, null, null);
            return new Grant(grant.id(), grant.version(), grant.at(), grant.candidate(), Answer.MATCHED, null, match);
        }
    },
    /** The index loses one entry in five. */
    INDEX_LOSES_ENTRIES {
        @Override
        boolean loses(long anchor, String id) {
            return Math.floorMod(31 * Long.hashCode(anchor) + id.hashCode(), 5) == 0;
        }
    };

    HomeRow put(HomeRow row) {
        return row;
    }

    HomeMessage receive(HomeMessage message) {
        return message;
    }

    Grant grant(Grant grant) {
        return grant;
    }

    boolean loses(long anchor, String id) {
        return false;
    }
}
