package io.khabar.pipeline.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a page's headline stands.
 *
 * @param block index of its block; -1 where the page shows none
 * @param isStated whether the page's title states the same words
 */
record Headline(int block, boolean isStated) {
    private static final int SHORTEST = 8;

    /** The first heading that the page's stated title holds, of the highest rank; else the only h1. */
    static Headline find(List<Block> blocks, String title) {
        String stated = plain(title);
        List<Integer> headings = IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).isHeading() && !blocks.get(i).region().isOut)
                .boxed()
                .toList();
        Optional<Integer> matching = headings.stream()
                .filter(i -> matches(plain(blocks.get(i).text()), stated))
                .min(Comparator.comparing(i -> blocks.get(i).tag()));
        if (matching.isPresent()) {
            return new Headline(matching.get(), true);
        }
        List<Integer> ofRankOne =
                headings.stream().filter(i -> blocks.get(i).tag().equals("h1")).toList();
        return new Headline(ofRankOne.size() == 1 ? ofRankOne.get(0) : -1, false);
    }

    boolean isIn(Region region) {
        return region.holds(block);
    }

    private static boolean matches(String heading, String title) {
        return heading.length() >= SHORTEST
                && (title.contains(heading) || (title.length() >= 20 && heading.contains(title)));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
