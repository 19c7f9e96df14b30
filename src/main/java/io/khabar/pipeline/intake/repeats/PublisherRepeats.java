package io.khabar.pipeline.intake.repeats;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.khabar.pipeline.cleaning.Paragraph;
import io.khabar.pipeline.intake.repeats.BlockTally.Sighting;
import io.khabar.pipeline.intake.repeats.BlockTally.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Learns which paragraphs a publisher repeats, article by article, and says which of an article are such. */
public final class PublisherRepeats {
    /** Different stories that must have had it. */
    private static final int ARTICLES = 5;
    /** Articles of the publisher since it was first seen, before a share of them says anything. */
    private static final int AMONG = 20;

    private static final double SHARE_OF_LINES = 0.01;
    private static final double SHARE_OF_PROSE = 0.2;
    private static final int PROSE_WORDS = 15;
    private static final int MOST_WORDS = 60;
    /** A line of fewer words is taken out at an article's end only: elsewhere it may be a heading. */
    private static final int LINE_WORDS = 4;
    /** One word in so many must be left of an article. */
    private static final int LEFT_OF = 3;

    private static final int PLACES = 2_048;
    private static final String STOPS = ".!?؟۔…";
    /** Guaranteed not to change: what it makes is kept. */
    private static final HashFunction DIGEST = Hashing.farmHashFingerprint64();

    private final BlockMemory memory;

    public PublisherRepeats(BlockMemory memory) {
        this.memory = memory;
    }

    /** A paragraph by its number of words and its digest. */
    private record Block(Paragraph paragraph, int words, long digest) {
        static Block of(Paragraph paragraph) {
            return new Block(paragraph, wordsOf(paragraph.text()), PublisherRepeats.digest(paragraph));
        }

        boolean isProse() {
            String text = paragraph.text();
            return words >= PROSE_WORDS && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
        }
    }

    /** What a paragraph is known by. */
    public static long digest(Paragraph paragraph) {
        return DIGEST.hashUnencodedChars(paragraph.text()).asLong();
    }

    /**
     * Those of an article's paragraphs that its publisher repeats, in reading order; the article counts from now on.
     *
     * @param arrivedAt milliseconds since 1970
     */
    public List<Paragraph> find(String publisher, List<Paragraph> paragraphs, long arrivedAt) {
        List<Block> blocks = paragraphs.stream().map(Block::of).toList();
        Sighting here = new Sighting(memory.articles(publisher) + 1, arrivedAt);
        memory.setArticles(publisher, here.number());
        boolean[] isRepeated = new boolean[blocks.size()];
        for (int i = 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean isCounted = block.words() > 0 && block.words() <= MOST_WORDS;
            isRepeated[i] = isCounted && isRepeated(block, count(publisher, block, story(blocks, i), here), here);
        }
        leaveHeadings(blocks, isRepeated);
        return leavesEnough(blocks, isRepeated) ? chosen(blocks, isRepeated) : List.of();
    }

    private @Nullable BlockTally count(String publisher, Block block, Story story, Sighting here) {
        int place = (int) Math.floorMod(block.digest(), (long) PLACES);
        BlockTally before = memory.block(publisher, place);
        boolean isItself = before != null && before.digest() == block.digest();
        if (before != null && !isItself && !before.givesWay(here.number())) {
            return null;
        }
        BlockTally now =
                before != null && isItself ? before.again(story, here) : BlockTally.first(block.digest(), story, here);
        memory.setBlock(publisher, place, now);
        return now;
    }

    private static boolean isRepeated(Block block, @Nullable BlockTally tally, Sighting here) {
        if (tally == null || tally.articles() < ARTICLES) {
            return false;
        }
        long among = here.number() - tally.since() + 1;
        double share = block.isProse() ? SHARE_OF_PROSE : SHARE_OF_LINES;
        return among >= AMONG && tally.articles() >= share * among;
    }

    /** Of an article without one of its paragraphs. */
    private static Story story(List<Block> blocks, int without) {
        long longest = IntStream.range(0, blocks.size())
                .filter(i -> i != without)
                .mapToObj(blocks::get)
                .max(Comparator.comparingInt(Block::words))
                .map(Block::digest)
                .orElse(0L);
        return new Story(blocks.get(0).digest(), longest);
    }

    private static void leaveHeadings(List<Block> blocks, boolean[] isRepeated) {
        boolean isTail = true;
        for (int i = blocks.size() - 1; i > 0; i--) {
            isRepeated[i] = isRepeated[i] && (isTail || blocks.get(i).words() >= LINE_WORDS);
            isTail = isTail && isRepeated[i];
        }
    }

    private static boolean leavesEnough(List<Block> blocks, boolean[] isRepeated) {
        int all = 0;
        int taken = 0;
        for (int i = 0; i < blocks.size(); i++) {
            all += blocks.get(i).words();
            taken += isRepeated[i] ? blocks.get(i).words() : 0;
        }
        return (all - taken) * LEFT_OF >= all;
    }

    private static List<Paragraph> chosen(List<Block> blocks, boolean[] isRepeated) {
        List<Paragraph> chosen = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (isRepeated[i]) {
                chosen.add(blocks.get(i).paragraph());
            }
        }
        return chosen;
    }

    /** Runs of characters between blanks that have a letter or a digit. */
    private static int wordsOf(String text) {
        int words = 0;
        boolean isInside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isInk = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            words += isInk && !isInside ? 1 : 0;
            isInside = isInk || (isInside && !Character.isWhitespace(c));
        }
        return words;
    }
}
