package io.khabar.pipeline.topics;

/** The topics in force: one engine at a time, swapped whole, so that no article is read by half of each. */
public final class Topics {
    private volatile TopicEngine current;

    public Topics(TopicEngine engine) {
        this.current = engine;
    }

    /** The engine in force; whoever reads an article takes it once. */
    public TopicEngine current() {
        return current;
    }

    /** Puts an engine in force. */
    public void activate(TopicEngine engine) {
        current = engine;
    }
}
