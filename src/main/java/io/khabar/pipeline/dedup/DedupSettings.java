package io.khabar.pipeline.dedup;

import java.time.Duration;

/**
 * What decides whether two articles say the same, and how far back to look.
 *
 * @param window how long after its arrival an article can be found as the root of a copy; at least an hour
 * @param anchors fewest word runs of an article that go into the index, 2 to {@value #MOST_ANCHORS}
 * @param wordsPerAnchor a longer article has one anchor for so many words, at least 1
 * @param anchorWords words in such a run, at least 2
 * @param mostWords words of an article that are compared, from its start
 * @param leastWords an article with fewer is compared to the letter only
 * @param shortWords an article with fewer needs {@code shortShare} instead of {@code share}
 * @param share of the shorter text that the other must hold for both to say the same, in (0, 1]
 * @param shortShare the same for short articles, and for a copy to lead to its root, in (0, 1]
 * @param contradiction how much numbers that differ in the same place take away from the share, 0 to 1
 * @param addsMuch a newcomer that holds an elder text and has so many times its words extends it; above 1
 * @param claims how many articles an article is compared with by reason of shared anchors, at least 1
 */
public record DedupSettings(
        Duration window,
        int anchors,
        int wordsPerAnchor,
        int anchorWords,
        int mostWords,
        int leastWords,
        int shortWords,
        double share,
        double shortShare,
        double contradiction,
        double addsMuch,
        int claims) {
    /** The bits of a {@code long} tell which parts of the index have answered. */
    static final int MOST_ANCHORS = 63;

    public static final DedupSettings DEFAULTS =
            new DedupSettings(Duration.ofDays(7), 20, 10, 5, 4_096, 25, 60, 0.65, 0.8, 0.2, 1.5, 8);

    public DedupSettings {
        require(window.compareTo(Duration.ofHours(1)) >= 0, "dedup.window must be at least an hour, but is " + window);
        require(
                anchors >= 2 && anchors <= MOST_ANCHORS,
                "dedup.anchors must be 2 to " + MOST_ANCHORS + ", but is " + anchors);
        require(wordsPerAnchor >= 1, "dedup.words.per.anchor must be at least 1, but is " + wordsPerAnchor);
        require(anchorWords >= 2, "dedup.anchor-words must be at least 2, but is " + anchorWords);
        require(mostWords >= leastWords, "dedup.words.most must be at least dedup.words.least, but is " + mostWords);
        require(share > 0 && share <= 1, "dedup.share must be in (0, 1], but is " + share);
        require(shortShare > 0 && shortShare <= 1, "dedup.share.short must be in (0, 1], but is " + shortShare);
        require(
                contradiction >= 0 && contradiction <= 1,
                "dedup.contradiction must be 0 to 1, but is " + contradiction);
        require(addsMuch > 1, "dedup.extends must be above 1, but is " + addsMuch);
        require(claims >= 1, "dedup.claims must be at least 1, but is " + claims);
    }

    /** How long articles and their prints are kept: longer than any entry of the index that names them. */
    public Duration memory() {
        return window.plusDays(2);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
