package io.khabar.pipeline.topics.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Definitions that cannot be used, with everything that is wrong with them. */
public final class InvalidDefinitions extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public InvalidDefinitions(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In order of file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
