package io.khabar.pipeline.extraction;

/**
 * A run of text that nothing block-level interrupts: a paragraph, a heading, a list item.
 *
 * @param tag of the nearest block-level element
 * @param text normalised; a line break is a line feed
 * @param linkLength characters of it within links
 */
record Block(Region region, String tag, String text, int linkLength) {
    private static final int SHORTEST_PROSE = 40;

    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linkLength / text.length());
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    boolean isListItem() {
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    }

    /** Characters that read like sentences: none of a heading, a list of links or a short line. */
    double prose() {
        if (isHeading() || text.length() < SHORTEST_PROSE || linkShare() > 0.5) {
            return 0;
        }
        double weight = isListItem() ? 0.5 : 1;
        return (text.length() - linkLength) * (hasStop() ? weight : weight * 0.4);
    }

    /** Whether some sentence ends in it. */
    boolean hasStop() {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (".!?؟。．！？।۔…".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
