package io.khabar.wire;

import java.time.Duration;

/**
 * How a Kafka topic is to be created.
 *
 * @param name on the broker
 * @param partitions at least 1, fixed for life
 * @param retention how long records are kept; {@link #FOREVER} to keep them all
 * @param cleanup what happens to old records
 * @param maxMessageBytes the largest batch that the broker takes
 */
public record KafkaTopicSpec(String name, int partitions, Duration retention, Cleanup cleanup, int maxMessageBytes) {
    /** No record is ever deleted for its age. */
    public static final Duration FOREVER = Duration.ofMillis(-1);

    public KafkaTopicSpec {
        if (partitions < 1) {
            throw new IllegalArgumentException("Kafka topic " + name + " must have a partition, but has " + partitions);
        }
    }

    /** Kafka's cleanup policies. */
    public enum Cleanup {
        DELETE("delete"),
        COMPACT("compact");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        /** The value of {@code cleanup.policy}. */
        public String policy() {
            return policy;
        }
    }
}
