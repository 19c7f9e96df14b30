package io.khabar.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold of the verdicts on a corpus, however the instances fared. */
final class CommittedVerdicts {
    private final Collection<Verdict> verdicts;

    CommittedVerdicts(Collection<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    CommittedVerdicts areOnEachOnce(MadeCopies made) {
        assertThat(verdicts)
                .extracting(Verdict::articleId)
                .containsExactlyInAnyOrderElementsOf(made.stories().keySet());
        return this;
    }

    CommittedVerdicts pointAtCanonicalOnesOnly() {
        Set<String> canonical = verdicts.stream()
                .filter(verdict -> verdict.relation().goesOn())
                .map(Verdict::articleId)
                .collect(Collectors.toSet());
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.root() != null)
                .extracting(Verdict::root)
                .isSubsetOf(canonical);
        return this;
    }

    /** Each story is one group, whichever of its articles became the root. */
    CommittedVerdicts groupByStory(MadeCopies made) {
        assertThat(groups()).isEqualTo(partition(made.stories()));
        return this;
    }

    CommittedVerdicts letThrough(Collection<Article> unique) {
        assertThat(unique)
                .extracting(Article::id)
                .containsExactlyInAnyOrderElementsOf(verdicts.stream()
                        .filter(verdict -> verdict.relation().goesOn())
                        .map(Verdict::articleId)
                        .toList());
        return this;
    }

    private Set<Set<String>> groups() {
        Map<String, String> roots = new TreeMap<>();
        verdicts.forEach(verdict -> roots.put(
                verdict.articleId(),
                verdict.root() == null || verdict.relation() == Relation.TEMPLATE
                        ? verdict.articleId()
                        : verdict.root()));
        return partition(roots);
    }

    private static <G extends Comparable<G>> Set<Set<String>> partition(Map<String, G> groupOf) {
        Map<G, Set<String>> groups = new TreeMap<>();
        groupOf.forEach((id, group) ->
                groups.computeIfAbsent(group, key -> new TreeSet<>()).add(id));
        return Set.copyOf(groups.values());
    }
}
