package io.khabar.eval;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Items in a second of processor time, all threads of the process counted, so that a busy machine and engines that use many
 * threads do not spoil the comparison. All engines get the same time to warm up.
 */
public final class Speed {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final int UNTIL_NEXT_LOOK = 10;

    private Speed() {}

    /**
     * Works through the items, again and again.
     *
     * @param work gives a number that follows from what it found, so that nothing of it can be left out
     */
    public static <T> double perSecond(List<T> items, ToIntFunction<T> work) {
        run(items, work, WARM_UP);
        return run(items, work, MEASURED);
    }

    private static <T> double run(List<T> items, ToIntFunction<T> work, Duration duration) {
        Stopwatch watch = Stopwatch.started();
        double spent = 0;
        long done = 0;
        long found = 0;
        while (spent < duration.toSeconds()) {
            for (int i = 0; i < UNTIL_NEXT_LOOK; i++) {
                found += work.applyAsInt(items.get((int) (done++ % items.size())));
            }
            spent = watch.processorSeconds();
        }
        return found == Long.MIN_VALUE ? 0 : done / spent;
    }
}
