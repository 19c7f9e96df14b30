package io.khabar.eval;

import java.nio.file.Path;

/** Measures one stage against labelled data. */
public interface Evaluation {

    /** What is measured, as named on the command line: {@code topics}, {@code language}. */
    String name();

    /**
     * Runs the measurement.
     *
     * @param data folder with the evaluation data
     * @throws EvaluationDataMissing when the folder lacks what this evaluation needs
     */
    EvaluationResult run(Path data, EvaluationOptions options);
}
