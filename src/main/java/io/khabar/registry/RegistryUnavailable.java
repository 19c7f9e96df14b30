package io.khabar.registry;

import java.util.Optional;

/** The Schema Registry does not answer now; the same request may succeed later. */
public final class RegistryUnavailable extends RuntimeException {

    public RegistryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** The one among the causes of a failure, which then says nothing against the record in hand. */
    public static Optional<RegistryUnavailable> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailable unavailable) {
                return Optional.of(unavailable);
            }
        }
        return Optional.empty();
    }
}
