package io.khabar.runtime.embedded;

import java.nio.file.Path;

/** A process that owns a registry, tells where, and waits to be killed. */
final class RegistryParent {

    private RegistryParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedRegistry registry = EmbeddedRegistry.start(Path.of(arguments[0]), 0);
        System.out.println(registry.processId() + " " + registry.url());
        Thread.sleep(Long.MAX_VALUE);
    }
}
