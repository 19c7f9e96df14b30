package io.khabar.pipeline.extraction;

import io.khabar.pipeline.extraction.Region.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region of a page that holds its article.
 *
 * <p>First what is named as something beside the article is set aside. Then the way leads from the page down: to the
 * smallest region that holds the headline and a good part of the prose, there to a region named as an article's text, else
 * to the smallest that still holds most of the prose.
 */
final class BodyFinder {
    /** A region named as something beside the article is taken at its word unless it holds this share of the page's prose. */
    private static final double TOO_MUCH_TO_BE_BESIDE = 0.5;
    /** The headline's region must hold this share of the prose around it. */
    private static final double UNDER_HEADLINE = 0.2;

    private static final int UNDER_HEADLINE_AT_LEAST = 200;
    /** A region named as an article's text must hold this share. */
    private static final double NAMED = 0.4;
    /** Of two named regions, one in the other, the inner one must hold this share of the outer. */
    private static final double INNER = 0.9;
    /** A region that holds less of its parent's prose is one part of an article among others. */
    private static final double MOST = 0.8;

    private static final double MOST_OF_NAMED = 0.95;

    private final List<Region> regions;
    private final Headline headline;

    BodyFinder(List<Region> regions, Headline headline) {
        this.regions = regions;
        this.headline = headline;
    }

    /** The article's region; null in a page without any. */
    @Nullable Region find() {
        if (regions.isEmpty()) {
            return null;
        }
        Region start = underHeadline(regions.get(0));
        Region named = named(start);
        return named != null ? descend(named, MOST_OF_NAMED) : descend(start, MOST);
    }

    /** Sets aside what is named as something beside the article. */
    static void sortOut(List<Region> regions) {
        double total = regions.isEmpty() ? 0 : regions.get(0).prose;
        for (Region region : regions) {
            if (region.parent != null && region.parent.isOut) {
                region.isOut = true;
            } else if (region.isBeside() && region.prose < TOO_MUCH_TO_BE_BESIDE * total) {
                region.isOut = true;
                takeAway(region);
            }
        }
    }

    private static void takeAway(Region region) {
        for (Region above = region.parent; above != null; above = above.parent) {
            above.prose -= region.prose;
        }
    }

    private Region underHeadline(Region root) {
        Region current = root;
        for (Region region : regions) {
            double least = Math.max(UNDER_HEADLINE_AT_LEAST, UNDER_HEADLINE * current.prose);
            if (region.parent == current && !region.isOut && headline.isIn(region) && region.prose >= least) {
                current = region;
            }
        }
        return current;
    }

    private @Nullable Region named(Region within) {
        Region best = null;
        for (Region region : regions) {
            boolean isCandidate = region.purpose == Purpose.BODY
                    && !region.isOut
                    && region.prose > NAMED * within.prose
                    && region.isWithin(within);
            if (isCandidate && (best == null || region.prose >= INNER * best.prose)) {
                best = region;
            }
        }
        return best;
    }

    private Region descend(Region from, double share) {
        Region current = from;
        for (Region region : regions) {
            boolean isInside = region.parent == current && !region.isOut && !region.isParagraph();
            if (isInside && region.prose > 0 && region.prose >= share * current.prose) {
                current = region;
            }
        }
        return current;
    }
}
