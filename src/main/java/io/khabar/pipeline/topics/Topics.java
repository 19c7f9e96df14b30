package io.khabar.pipeline.topics;

/** The topics in force: one engine at a time, swapped whole, so that no article is read by half of each. */
public interface Topics {
    /** The engine in force; whoever reads an article takes it once. */
    TopicEngine current();

    /** Puts an engine in force, or throws and leaves the one before. */
    void activate(TopicEngine engine);
}
