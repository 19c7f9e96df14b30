package io.khabar.pipeline.intake.repeats;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers for as long as it lives: for measuring and tests. */
public final class MemoryBlocks implements BlockMemory {
    private final Map<String, Long> articles = new HashMap<>();
    private final Map<String, Map<Integer, BlockTally>> blocks = new HashMap<>();

    @Override
    public long articles(String publisher) {
        return articles.getOrDefault(publisher, 0L);
    }

    @Override
    public void setArticles(String publisher, long count) {
        articles.put(publisher, count);
    }

    @Override
    public @Nullable BlockTally block(String publisher, int place) {
        return blocks.getOrDefault(publisher, Map.of()).get(place);
    }

    @Override
    public void setBlock(String publisher, int place, BlockTally tally) {
        blocks.computeIfAbsent(publisher, each -> new HashMap<>()).put(place, tally);
    }

    /** How many places of a publisher are taken. */
    int taken(String publisher) {
        return blocks.getOrDefault(publisher, Map.of()).size();
    }
}
