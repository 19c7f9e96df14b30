package io.khabar.ops;

import io.javalin.config.JavalinConfig;

/** Pages that a server has beside health and metrics. */
@FunctionalInterface
public interface Pages {
    /** Adds its routes. */
    void addTo(JavalinConfig config);
}
