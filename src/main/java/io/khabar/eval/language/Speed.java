package io.khabar.eval.language;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Texts in a second of processor time, all threads of the process counted, so that a busy machine and detectors that use many
 * threads do not spoil the comparison.
 */
final class Speed {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Speed() {}

    static double perSecond(List<String> texts, UnaryOperator<String> detector) {
        run(texts, detector, WARM_UP);
        return run(texts, detector, MEASURED);
    }

    private static double run(List<String> texts, UnaryOperator<String> detector, Duration duration) {
        long start = SYSTEM.getProcessCpuTime();
        long spent = 0;
        long done = 0;
        long codes = 0;
        while (spent < duration.toNanos()) {
            for (int i = 0; i < 10; i++) {
                codes +=
                        detector.apply(texts.get((int) (done++ % texts.size()))).length();
            }
            spent = SYSTEM.getProcessCpuTime() - start;
        }
        return codes == 0 ? 0 : done * 1e9 / spent;
    }
}
