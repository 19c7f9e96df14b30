package io.khabar.runtime;

import io.khabar.pipeline.enrich.Enricher;
import java.util.function.Supplier;

/** The enricher that is asked now; another can take its place while the pipeline runs. */
final class EnricherInForce implements Supplier<Enricher> {
    private volatile Enricher enricher;

    EnricherInForce(Enricher enricher) {
        this.enricher = enricher;
    }

    @Override
    public Enricher get() {
        return enricher;
    }

    /** From the next article on. */
    void replace(Enricher other) {
        enricher = other;
    }
}
