package io.khabar.cli;

import io.khabar.runtime.Node;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Sees to it that a running Khabar is stopped once, in order, whether by Ctrl-C, by a failure or at its end. */
final class Stopping {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Node node;
    private final PagesOfNode before;
    private boolean stopped;

    private Stopping(Node node, PagesOfNode before) {
        this.node = node;
        this.before = before;
    }

    /**
     * From now on.
     *
     * @param before what is stopped before the node
     */
    static Stopping onSignal(Node node, PagesOfNode before) {
        Stopping stopping = new Stopping(node, before);
        Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "khabar-stop"));
        return stopping;
    }

    /** Waits until the process is to end or something has failed; then stops. Whether it failed. */
    boolean await(CompletableFuture<?> failure) throws InterruptedException {
        CompletableFuture<Void> failed = failure.thenRun(asked::countDown);
        asked.await();
        stop();
        return failed.isDone();
    }

    /** Stops now; returns when all has stopped, whoever stops it. */
    synchronized void stop() {
        asked.countDown();
        if (!stopped) {
            stopped = true;
            before.close();
            node.close();
        }
    }
}
