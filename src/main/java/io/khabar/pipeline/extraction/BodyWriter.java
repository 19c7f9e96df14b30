package io.khabar.pipeline.extraction;

import io.khabar.pipeline.extraction.dates.SpokenDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the paragraphs of an article's region, without what stands between and around them. */
final class BodyWriter {
    /** Prose of a paragraph between headline and text that makes it the article's lead. */
    private static final int LEAD = 60;
    /** Blocks between headline and text within which a lead is looked for. */
    private static final int LEAD_WITHIN = 40;

    private static final double LEAD_LINKS = 0.3;
    /** Characters of prose that are an article by themselves. */
    private static final int ENOUGH = 400;
    /** The heading of what follows an article ends it if no more than this share of prose follows. */
    private static final double TAIL = 0.6;

    private static final int SHORT = 80;
    private static final int LONGEST_BYLINE = 120;

    private final List<Block> blocks;
    private final Headline headline;
    /** Prose of the blocks before an index, of those not set aside. */
    private final double[] proseBefore;

    BodyWriter(List<Block> blocks, Headline headline) {
        this.blocks = blocks;
        this.headline = headline;
        this.proseBefore = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            proseBefore[i + 1] = proseBefore[i] + (block.region().isOut ? 0 : block.prose());
        }
    }

    /** Paragraphs, one a line. */
    String write(Region body) {
        List<Block> kept = new ArrayList<>();
        addLead(body, kept);
        addBody(body, kept);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
            kept.remove(kept.size() - 1);
        }
        StringBuilder text = new StringBuilder();
        kept.forEach(block -> text.append(text.isEmpty() ? "" : "\n").append(block.text()));
        return text.toString();
    }

    private void addLead(Region body, List<Block> kept) {
        int from = headline.block();
        if (from < 0 || from >= body.firstBlock || body.firstBlock - from > LEAD_WITHIN) {
            return;
        }
        for (Block block : blocks.subList(from + 1, body.firstBlock)) {
            if (!block.region().isOut && block.prose() > LEAD && block.linkShare() < LEAD_LINKS) {
                kept.add(block);
            }
        }
    }

    private void addBody(Region body, List<Block> kept) {
        int first = start(body);
        for (int i = first; i < body.endBlock; i++) {
            boolean isEnd = !kept.isEmpty() && EndOfArticle.isMarkedBy(blocks.get(i));
            if (isEnd && prose(i, body.endBlock) < TAIL * prose(first, i)) {
                return;
            }
            if (!isEnd && isWanted(blocks.get(i), kept)) {
                kept.add(blocks.get(i));
            }
        }
    }

    private static boolean isWanted(Block block, List<Block> before) {
        return isOfTheArticle(block) && (hasProse(before) || !isDateOrByline(block));
    }

    private static boolean hasProse(List<Block> kept) {
        return kept.stream().anyMatch(block -> block.prose() > 0);
    }

    /** A short line between headline and text that says when, and perhaps who and where. */
    private static boolean isDateOrByline(Block block) {
        return block.text().length() <= LONGEST_BYLINE
                && !block.hasStop()
                && SpokenDate.find(block.text(), false) != null;
    }

    /** What stands before the headline is not the article's, unless the page's prose stands there. */
    private int start(Region body) {
        if (!headline.isIn(body)) {
            return body.firstBlock;
        }
        double behind = prose(headline.block(), body.endBlock);
        boolean isArticleBehind = headline.isStated() && behind > ENOUGH;
        return isArticleBehind || behind > prose(body.firstBlock, headline.block())
                ? headline.block()
                : body.firstBlock;
    }

    private double prose(int from, int to) {
        return proseBefore[to] - proseBefore[from];
    }

    private static boolean isOfTheArticle(Block block) {
        if (block.region().isOut || block.tag().equals("h1")) {
            return false;
        }
        return block.linkShare() < (block.text().length() < SHORT ? 0.5 : 0.8);
    }
}
