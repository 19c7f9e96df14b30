package io.khabar.query;

/**
 * A part of what is retained that an answer lacks.
 *
 * @param partition of the shelf's Kafka topic; -1 for all that an instance holds
 * @param why in a few words: it is being restored, nobody holds it, its holder does not answer
 */
public record Gap(String shelf, int partition, String why) {
    /** All partitions of an instance that does not answer. */
    public static final int ALL = -1;
}
