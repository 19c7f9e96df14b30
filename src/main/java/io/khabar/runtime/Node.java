package io.khabar.runtime;

import io.khabar.pipeline.enrich.Enricher;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.tracing.CollectorTracing;
import io.khabar.runtime.webhooks.Webhooks;
import io.khabar.wire.Tracing;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;

/** One running Khabar: the stack it stands on, its applications and the definitions in force. */
public final class Node implements AutoCloseable {
    private final Stack stack;
    private final Applications applications;
    private final EnricherInForce enricher;
    private final TopicsWatch topics;
    private final LiveSources sources;
    private final Started started;

    private Node(
            Stack stack, Applications applications, EnricherInForce enricher, LiveSources sources, Started started) {
        this.stack = stack;
        this.applications = applications;
        this.enricher = enricher;
        this.topics = started.add(TopicsWatch.start(stack, enricher));
        this.sources = sources;
        this.started = started;
    }

    /**
     * Starts all that the settings ask for, and returns when the applications have been started. The HTTP API and the
     * feeds run where intake runs, webhooks where enrich does.
     *
     * @param names of the applications that are to run here
     * @throws StartFailure when something of it does not start; what had started is stopped again
     */
    public static Node start(Settings settings, Set<Applications.Name> names) {
        Started started = new Started();
        try {
            return start(started.add(Stack.start(settings)), names, started);
        } catch (RuntimeException e) {
            started.undo(e);
            throw e;
        }
    }

    private static Node start(Stack stack, Set<Applications.Name> names, Started started) {
        CollectorTracing traces = started.add(CollectorTracing.start(stack.settings(), System.getenv()));
        Tracing tracing = traces.tracing();
        EnricherInForce enricher = new EnricherInForce(
                Definitions.enricher(stack.settings()), topics -> Applications.prepare(stack, topics));
        Applications applications = started.add(Applications.start(stack, names, enricher, enricher.ids(), tracing));
        if (names.contains(Applications.Name.ENRICH) && applications.watches().isNamed()) {
            started.add(Webhooks.start(stack, applications.watches()::inForce));
        }
        LiveSources sources = started.add(
                names.contains(Applications.Name.INTAKE) ? LiveSources.start(stack, tracing) : LiveSources.none());
        return new Node(stack, applications, enricher, sources, started);
    }

    public Stack stack() {
        return stack;
    }

    public Applications applications() {
        return applications;
    }

    /** The HTTP API and the feeds. */
    public LiveSources sources() {
        return sources;
    }

    /** What enriches here now. */
    public Enricher enricher() {
        return enricher.get();
    }

    /** Says whether the topics in force are those of the folder. */
    public MeterBinder topics() {
        return topics;
    }

    /** Stops what brings articles in, the applications, then what they stand on; all of it, whatever fails. */
    @Override
    public void close() {
        started.close();
    }
}
