package io.khabar.runtime;

import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.webhooks.Webhooks;
import java.util.Set;

/** One running Khabar: the stack it stands on, its applications and the definitions in force. */
public final class Node implements AutoCloseable {
    private final Stack stack;
    private final Applications applications;
    private final Enricher enricher;
    private final LiveSources sources;
    private final AutoCloseable webhooks;

    private Node(
            Stack stack, Applications applications, Enricher enricher, LiveSources sources, AutoCloseable webhooks) {
        this.stack = stack;
        this.applications = applications;
        this.enricher = enricher;
        this.sources = sources;
        this.webhooks = webhooks;
    }

    /**
     * Starts all that the settings ask for, and returns when the applications have been started. The HTTP API and the
     * feeds run where intake runs.
     *
     * @param names of the applications that are to run here
     * @throws StartFailure when something of it does not start; what had started is stopped again
     */
    public static Node start(Settings settings, Set<Applications.Name> names) {
        Stack stack = Stack.start(settings);
        try {
            return start(stack, names);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static Node start(Stack stack, Set<Applications.Name> names) {
        Enricher enricher = Definitions.enricher(stack.settings());
        Applications applications = Applications.start(
                stack,
                names,
                () -> enricher,
                enricher.topics().definitions().stream()
                        .map(TopicDefinition::id)
                        .toList());
        try {
            AutoCloseable webhooks = names.contains(Applications.Name.ENRICH)
                    ? Webhooks.start(stack, Definitions.watches(stack.settings()))
                    : () -> {};
            LiveSources sources =
                    names.contains(Applications.Name.INTAKE) ? LiveSources.start(stack) : LiveSources.none();
            return new Node(stack, applications, enricher, sources, webhooks);
        } catch (RuntimeException e) {
            applications.close();
            throw e;
        }
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

    /** What enriches here. */
    public Enricher enricher() {
        return enricher;
    }

    /** Stops what brings articles in, the applications, then what they stand on. */
    @Override
    public void close() {
        sources.close();
        closeWebhooks();
        applications.close();
        stack.close();
    }

    private void closeWebhooks() {
        try {
            webhooks.close();
        } catch (Exception e) {
            throw new StartFailure("the webhooks did not stop in order", e);
        }
    }
}
