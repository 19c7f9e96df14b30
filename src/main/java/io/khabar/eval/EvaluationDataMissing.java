package io.khabar.eval;

import java.nio.file.Path;

/** The folder given with {@code --data} lacks what an evaluation needs. */
public final class EvaluationDataMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EvaluationDataMissing(Path missing) {
        super("evaluation data not found: " + missing + "; give the folder that holds it with --data DIR");
    }
}
