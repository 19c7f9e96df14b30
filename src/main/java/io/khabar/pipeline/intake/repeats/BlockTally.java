package io.khabar.pipeline.intake.repeats;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a paragraph was seen at its publisher. Articles of a publisher are numbered as they come.
 *
 * @param digest 64 bits of its text
 * @param since number of the article that first had it
 * @param until number of the article that last had it
 * @param seenAt arrival of that article, milliseconds since 1970
 * @param articles that had it and were not of one story with an earlier one
 * @param witnesses first and longest paragraphs of the first few of them, as digests
 */
public record BlockTally(long digest, long since, long until, long seenAt, int articles, List<Long> witnesses) {
    /** Articles that are remembered; later ones are held against these. */
    private static final int MOST_WITNESSES = 8;

    /** A paragraph that was in none of so many articles makes room for another. */
    private static final int FORGOTTEN_AFTER = 1_000;

    public BlockTally {
        witnesses = List.copyOf(witnesses);
    }

    /** An article by what sets its story apart. */
    record Story(long first, long longest) {}

    /** Where and when an article stands in its publisher's row. */
    record Sighting(long number, long arrivedAt) {}

    static BlockTally first(long digest, Story story, Sighting at) {
        return new BlockTally(
                digest, at.number(), at.number(), at.arrivedAt(), 1, List.of(story.first(), story.longest()));
    }

    /** After another article had it. */
    BlockTally again(Story story, Sighting at) {
        boolean isKnown = witnesses.contains(story.first()) || witnesses.contains(story.longest());
        List<Long> all = new ArrayList<>(witnesses);
        if (!isKnown && all.size() < 2 * MOST_WITNESSES) {
            all.add(story.first());
            all.add(story.longest());
        }
        return new BlockTally(
                digest, since, at.number(), Math.max(seenAt, at.arrivedAt()), isKnown ? articles : articles + 1, all);
    }

    /** Whether another paragraph may have its place when the publisher's article of this number comes. */
    boolean givesWay(long number) {
        return articles == 1 || number - until > FORGOTTEN_AFTER;
    }
}
