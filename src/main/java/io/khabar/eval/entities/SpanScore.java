package io.khabar.eval.entities;

import java.util.Set;

/** Spans found against spans tagged: right only where kind, first and last word are the same. */
final class SpanScore {
    private int right;
    private int tagged;
    private int found;

    void count(Set<NamedSpan> tags, Set<NamedSpan> ours) {
        right += (int) ours.stream().filter(tags::contains).count();
        tagged += tags.size();
        found += ours.size();
    }

    int tagged() {
        return tagged;
    }

    double precision() {
        return found == 0 ? 0 : right / (double) found;
    }

    double recall() {
        return tagged == 0 ? 0 : right / (double) tagged;
    }

    double f1() {
        return found + tagged == 0 ? 0 : 2.0 * right / (found + tagged);
    }
}
