package io.khabar.eval;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Times a piece of work by the clock, and by what all threads of this process used meanwhile. */
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS_A_SECOND = 1e9;

    private final long began = System.nanoTime();
    private final long processorBegan = SYSTEM.getProcessCpuTime();

    private Stopwatch() {}

    static Stopwatch started() {
        return new Stopwatch();
    }

    double seconds() {
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }

    double processorSeconds() {
        return (SYSTEM.getProcessCpuTime() - processorBegan) / NANOS_A_SECOND;
    }
}
