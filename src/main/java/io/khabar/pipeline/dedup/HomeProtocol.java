package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import io.khabar.text.WordPrints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The step of an article's home: from its state and a message to a new state and messages. It alone decides on its
 * articles, and it alone says who may point at them.
 */
final class HomeProtocol {
    private final DedupSettings settings;
    private final int partitions;

    /** @param partitions of the index */
    HomeProtocol(DedupSettings settings, int partitions) {
        this.settings = settings;
        this.partitions = partitions;
    }

    /** Takes one message; the same message on the same state has the same effect. */
    void on(HomeMessage message, HomeState state, HomeOutbox outbox) {
        Step step = new Step(state, outbox);
        if (message instanceof Arrived arrived) {
            step.arrived(arrived);
        } else if (message instanceof Gathered gathered) {
            step.gathered(gathered);
        } else if (message instanceof Claim claim) {
            new HomeAnswers(settings, state, outbox).answer(claim);
        } else if (message instanceof Grant grant) {
            step.granted(grant);
        }
    }

    /** Whether nothing in the index can name the article any more. What is not decided is never forgotten. */
    boolean isForgotten(HomeRow row, long now) {
        return row.search() == null && row.touched() < now - settings.memory().toMillis();
    }

    /** One message's way through the state. */
    private final class Step {
        private final HomeState state;
        private final HomeOutbox outbox;

        Step(HomeState state, HomeOutbox outbox) {
            this.state = state;
            this.outbox = outbox;
        }

        void arrived(Arrived arrived) {
            Article article = arrived.article();
            HomeRow row = state.row(article.id());
            if (row == null) {
                register(HomeRow.first(arrived), arrived);
            } else if (isKnown(row, article.version())) {
                boolean sameText = row.version() != article.version() || row.content() == HomeRow.contentOf(article);
                outbox.redelivered(article, sameText);
            } else if (row.search() != null) {
                state.hold(arrived);
                state.put(article.id(), row.with(row.search().queues(article.version())));
            } else {
                revise(row, arrived);
            }
        }

        private static boolean isKnown(HomeRow row, int version) {
            return version <= row.version()
                    || (row.search() != null && row.search().queued().contains(version));
        }

        /** A version of an article of which no version stands. */
        private void register(HomeRow row, Arrived arrived) {
            Article article = arrived.article();
            if (arrived.words().size() == 0) {
                state.put(article.id(), row.decided(Relation.INVALID, null, 0));
                outbox.decide(Verdicts.invalid(article), arrived);
                return;
            }
            state.hold(arrived);
            search(row, arrived, null);
        }

        /** Enters the version into the index and waits for what that says. */
        private void search(HomeRow row, Arrived arrived, @Nullable Match best) {
            List<BandQuery> queries = queries(row, arrived, true);
            List<Integer> queued =
                    row.search() == null ? List.of() : row.search().queued();
            Search search = Search.begin(arrived.article().version(), queries.size(), queued);
            if (best != null || row.root() != null) {
                search = triedAlready(search, row, best);
            }
            state.put(arrived.id(), row.undecided(search));
            queries.forEach(outbox::query);
        }

        private static Search triedAlready(Search search, HomeRow row, @Nullable Match best) {
            String root = best != null ? best.root() : row.root();
            return root == null ? search : search.asks(root).answered(best);
        }

        /** A newer version of a decided article. */
        private void revise(HomeRow row, Arrived arrived) {
            Article article = arrived.article();
            HomeRow next = row.at(arrived);
            if (arrived.words().size() == 0) {
                state.put(article.id(), next);
                outbox.decide(Verdicts.invalid(article), arrived);
            } else if (row.isCanonical()) {
                correct(next, arrived);
            } else if (row.root() == null) {
                register(next, arrived);
            } else {
                state.hold(arrived);
                Search search = Search.begin(article.version(), 0, List.of()).asks(row.root());
                state.put(article.id(), next.with(search));
                claim(next, row.root(), arrived);
            }
        }

        /** Others point at the article: it stays canonical, and is found by either text from now on. */
        private void correct(HomeRow row, Arrived arrived) {
            Article article = arrived.article();
            List<Kept> kept = new ArrayList<>(state.kept(article.id()));
            if (kept.size() > 1) {
                kept.remove(1);
            }
            kept.add(kept(arrived));
            state.keep(article.id(), kept);
            state.put(article.id(), row);
            queries(row, arrived, false).forEach(outbox::query);
            Relation relation = row.relation() == null ? Relation.CANONICAL : row.relation();
            outbox.decide(Verdicts.corrected(article, row, relation), arrived);
        }

        void gathered(Gathered gathered) {
            HomeRow row = state.row(gathered.id());
            Search search = searchOf(row, gathered.version());
            if (row == null || search == null || !search.awaits(gathered.part())) {
                return;
            }
            outbox.gathered(gathered);
            List<Candidate> others = gathered.candidates().stream()
                    .filter(candidate -> !candidate.id().equals(gathered.id()))
                    .toList();
            proceed(gathered.id(), row.with(search.gathered(gathered.part(), others)));
        }

        void granted(Grant grant) {
            HomeRow row = state.row(grant.id());
            Search search = searchOf(row, grant.version());
            if (row == null || search == null || !grant.candidate().equals(search.asking())) {
                return;
            }
            if (endsSearch(row, grant.match())) {
                settle(grant.id(), row.with(search.heard(grant)));
            } else if (row.isDuplicate()) {
                searchAnew(row, grant.id(), grant.match());
            } else {
                goOn(row.with(search.heard(grant)), grant);
            }
        }

        private static boolean endsSearch(HomeRow row, @Nullable Match match) {
            return match != null && (match.isClose() || (row.isDuplicate() && match.relation() == Relation.DUPLICATE));
        }

        /** The candidate is not what the article copies, or not beyond doubt. */
        private void goOn(HomeRow row, Grant grant) {
            String root = grant.root();
            if (root == null
                    || root.equals(grant.id())
                    || row.search() == null
                    || row.search().hasTried(root)) {
                proceed(grant.id(), row);
            } else {
                ask(grant.id(), row, root);
            }
        }

        /** The newer version of a copy is no copy of the old root. */
        private void searchAnew(HomeRow row, String id, @Nullable Match match) {
            search(row, state.held(id, row.version()), match);
        }

        private @Nullable Search searchOf(@Nullable HomeRow row, int version) {
            Search search = row == null ? null : row.search();
            return search == null || search.version() != version ? null : search;
        }

        /** Asks the next candidate, or decides when there is none. */
        private void proceed(String id, HomeRow row) {
            Search search = row.search();
            if (search == null || !search.isReady()) {
                state.put(id, row);
                return;
            }
            Optional<Candidate> next = search.next(row.order(id), settings.claims());
            if (next.isPresent()) {
                ask(id, row, next.get().id());
            } else {
                settle(id, row);
            }
        }

        private void ask(String id, HomeRow row, String candidate) {
            Search search = row.search();
            if (search != null) {
                state.put(id, row.with(search.asks(candidate)));
                claim(row, candidate, state.held(id, search.version()));
            }
        }

        private void claim(HomeRow row, String candidate, Arrived arrived) {
            int version = arrived.article().version();
            outbox.claim(new Claim(candidate, arrived.id(), version, row.time(), arrived.at(), arrived.words()));
        }

        /** The verdict: whoever waits for it is answered, and the next version has its turn. */
        private void settle(String id, HomeRow row) {
            Arrived arrived = state.held(id, row.version());
            Article article = arrived.article();
            List<Match> matches =
                    row.search() == null ? List.of() : row.search().matches();
            Match match = matches.isEmpty() ? null : matches.get(0);
            HomeRow decided = match == null
                    ? row.decided(Relation.CANONICAL, null, 0)
                    : row.decided(match.relation(), match.root(), match.rootVersion());
            state.put(id, decided);
            state.keep(id, isComparedWith(decided, match) ? List.of(kept(arrived)) : List.of());
            state.release(id, article.version());
            outbox.decide(Verdicts.of(article, matches), arrived);
            state.unpark(id).forEach(new HomeAnswers(settings, state, outbox)::answer);
            reviseNext(id, decided, row.search());
        }

        /** Canonical articles, and copies so far from their root that a copy of theirs would not find it. */
        private static boolean isComparedWith(HomeRow decided, @Nullable Match match) {
            return decided.isCanonical() || (match != null && match.via() == null && !match.isClose());
        }

        private static Kept kept(Arrived arrived) {
            Article article = arrived.article();
            return new Kept(article.version(), article.publishedAt(), arrived.words());
        }

        private void reviseNext(String id, HomeRow decided, @Nullable Search search) {
            HomeRow row = decided;
            List<Integer> queued = search == null ? List.of() : search.queued();
            for (int i = 0; i < queued.size(); i++) {
                Arrived newer = state.held(id, queued.get(i));
                state.release(id, queued.get(i));
                revise(row, newer);
                row = state.row(id);
                if (row == null) {
                    return;
                }
                if (row.search() != null) {
                    Search waiting = row.search();
                    for (int rest : queued.subList(i + 1, queued.size())) {
                        waiting = waiting.queues(rest);
                    }
                    state.put(id, row.with(waiting));
                    return;
                }
            }
        }

        private List<BandQuery> queries(HomeRow row, Arrived arrived, boolean replies) {
            WordPrints words = arrived.words();
            BandQuery whole = new BandQuery(
                    0,
                    arrived.id(),
                    arrived.article().version(),
                    0,
                    row.time(),
                    arrived.at(),
                    replies,
                    false,
                    List.of());
            return BandQueries.of(whole, Anchors.exact(words), Anchors.of(words, settings), partitions);
        }
    }
}
