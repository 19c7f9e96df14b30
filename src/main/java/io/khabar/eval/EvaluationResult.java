package io.khabar.eval;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an evaluation found.
 *
 * @param tables for people
 * @param figures for programs: name such as {@code topics.arms-deals.f1} and its value
 * @param errors one line for each wrong answer, where asked for
 * @param failures what must never be and was; empty for what measures only
 */
public record EvaluationResult(
        List<Table> tables, SortedMap<String, Double> figures, List<String> errors, List<String> failures) {
    public EvaluationResult {
        tables = List.copyOf(tables);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        errors = List.copyOf(errors);
        failures = List.copyOf(failures);
    }

    /** Of an evaluation that measures and cannot fail. */
    public EvaluationResult(List<Table> tables, SortedMap<String, Double> figures, List<String> errors) {
        this(tables, figures, errors, List.of());
    }
}
