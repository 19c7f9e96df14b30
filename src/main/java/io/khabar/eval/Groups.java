package io.khabar.eval;

import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups that verdicts make: each canonical article with its copies. */
final class Groups {
    private final Map<String, String> roots = new LinkedHashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    Groups(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            boolean isCopy = verdict.relation() == Relation.DUPLICATE && verdict.root() != null;
            roots.put(verdict.articleId(), isCopy ? verdict.root() : verdict.articleId());
            Set<String> all = named.computeIfAbsent(verdict.articleId(), id -> new HashSet<>());
            if (verdict.relation() == Relation.EXTENDS && verdict.root() != null) {
                all.add(verdict.root());
            }
            verdict.also().stream()
                    .filter(related -> related.relation() != Relation.TEMPLATE)
                    .forEach(related -> all.add(related.root()));
        }
    }

    /** The canonical article of the group that holds the article; itself for an unknown one. */
    String root(String id) {
        return roots.getOrDefault(id, id);
    }

    /** Whether both are in one group, or the verdict on one or on its root names the other's root as what it holds. */
    boolean related(String one, String other) {
        return root(one).equals(root(other)) || names(one, root(other)) || names(other, root(one));
    }

    private boolean names(String id, String root) {
        return named.getOrDefault(id, Set.of()).contains(root)
                || named.getOrDefault(root(id), Set.of()).contains(root);
    }

    Map<String, String> roots() {
        return roots;
    }
}
