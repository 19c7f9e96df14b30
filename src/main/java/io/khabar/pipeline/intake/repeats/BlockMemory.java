package io.khabar.pipeline.intake.repeats;

import org.jspecify.annotations.Nullable;

/** What is remembered of publishers' paragraphs. */
public interface BlockMemory {

    /** How many articles of a publisher came so far. */
    long articles(String publisher);

    /** Sets that number. */
    void setArticles(String publisher, long count);

    /** The paragraph that has a place, or null where none has. */
    @Nullable BlockTally block(String publisher, int place);

    /** Gives a place to a paragraph. */
    void setBlock(String publisher, int place, BlockTally tally);
}
