package io.khabar.pipeline.extraction;

import org.jspecify.annotations.Nullable;

/** A block-level element of a page, or one whose name tells what it is, with what its text amounts to. */
final class Region {
    final @Nullable Region parent;
    final String tag;
    final Purpose purpose;
    final int firstBlock;
    int endBlock;
    /** Characters of prose: what reads like sentences. */
    double prose;

    boolean isOut;

    Region(@Nullable Region parent, String tag, Purpose purpose, int firstBlock) {
        this.parent = parent;
        this.tag = tag;
        this.purpose = purpose;
        this.firstBlock = firstBlock;
    }

    /** What an element is for, by its tag, role, class and id. */
    enum Purpose {
        /** Says nothing. */
        PLAIN,
        /** Named like the text of an article. */
        BODY,
        /** Named like something beside the article. */
        BESIDE,
        /** A caption of a picture. */
        CAPTION;

        static Purpose max(Purpose one, Purpose other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    boolean holds(int block) {
        return block >= firstBlock && block < endBlock;
    }

    boolean isBeside() {
        return purpose == Purpose.BESIDE || purpose == Purpose.CAPTION;
    }

    boolean isParagraph() {
        return tag.equals("p") || tag.equals("li") || tag.equals("td");
    }

    boolean isWithin(Region other) {
        for (Region region = this; region != null; region = region.parent) {
            if (region == other) {
                return true;
            }
        }
        return false;
    }
}
