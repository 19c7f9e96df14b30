package io.khabar.registry;

/** The Schema Registry does not answer now; the same request may succeed later. */
public final class RegistryUnavailable extends RuntimeException {

    public RegistryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
