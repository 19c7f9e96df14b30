package io.khabar.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** What was started, to be stopped in reverse order; what fails to stop keeps nothing else from it. */
final class Started implements AutoCloseable {
    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    /** Remembers what has just been started. */
    <C extends AutoCloseable> C add(C one) {
        all.push(one);
        return one;
    }

    /** Stops all because the start of something after it failed; what else goes wrong is told with the reason. */
    void undo(RuntimeException reason) {
        try {
            close();
        } catch (StartFailure e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Stops all.
     *
     * @throws StartFailure after all have been told to stop, when some did not do so in order
     */
    @Override
    public void close() {
        List<Exception> failures = new ArrayList<>();
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (Exception e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new StartFailure(
                    "not everything stopped in order: "
                            + failures.stream().map(Exception::toString).collect(Collectors.joining("; ")),
                    failures.get(0));
        }
    }
}
