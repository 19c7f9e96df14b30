package io.khabar.eval.topics;

import java.util.List;
import java.util.Set;

/** Another engine for stored topics, measured beside ours; found by {@link java.util.ServiceLoader}. */
public interface TopicPeer {

    /** As it stands in figures. */
    String name();

    /** Takes the topics. */
    void load(List<SyntheticTopic> topics);

    /**
     * Ids of the topics that a text meets, with the places of its words.
     *
     * @param tokens the text's folded words, with a space between
     */
    Set<String> match(String tokens);

    /** Lets go of the topics. */
    void unload();
}
