package io.khabar.runtime.embedded;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Runs inside the registry's process: starts the registry and ends it when the parent is gone.
 *
 * <p>The parent holds the other end of standard input and writes nothing. The operating system closes that end when the
 * parent ends, also when it is killed, so the end of input is the end of the parent. This class is copied alone onto the
 * registry's class path, so it may use the JDK only.
 */
public final class RegistryGuard {

    private static final int PATIENCE_MILLIS = 10_000;

    private RegistryGuard() {}

    /** Starts the main class that the only argument names. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        startDaemon("parent-watch", RegistryGuard::endWithTheParent);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    private static void endWithTheParent() {
        awaitEndOfInput();
        startDaemon("forced-end", RegistryGuard::endByForce);
        System.exit(0);
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // A broken pipe is an end of input too.
        }
    }

    private static void endByForce() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void startDaemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
