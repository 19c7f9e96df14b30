package io.khabar.eval;

/**
 * What to do beside the figures.
 *
 * @param listErrors whether to list each wrong answer
 * @param peers whether to measure peers in the same run, where the class path has them
 */
public record EvaluationOptions(boolean listErrors, boolean peers) {}
