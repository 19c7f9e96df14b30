package io.khabar.pipeline.intake.form;

import io.khabar.text.Normaliser;
import org.jspecify.annotations.Nullable;

/**
 * Plain text as news sites store it: a headline on the first line, then paragraphs.
 *
 * <p>The first line is the headline when more text follows and it is short enough to be one, or when the transport
 * gave the same words as the title. A text of one line is all body.
 */
final class PlainTextParser {
    static final String EXTRACTOR = "text/1";
    /** A headline of more characters is a paragraph. */
    private static final int LONGEST_HEADLINE = 250;

    private PlainTextParser() {}

    static Draft parse(String text, @Nullable String statedTitle) {
        int start = nextInk(text, 0);
        int end = lineEnd(text, start);
        String firstLine = Normaliser.line(text.substring(start, end));
        String stated = statedTitle == null ? "" : Normaliser.line(statedTitle);
        boolean isHeadline = stated.isEmpty()
                ? firstLine.length() <= LONGEST_HEADLINE && nextInk(text, end) < text.length()
                : firstLine.equals(stated);
        return isHeadline
                ? new Draft(EXTRACTOR, firstLine, text, end, Metadata.NONE)
                : new Draft(EXTRACTOR, stated, text, start, Metadata.NONE);
    }

    private static int nextInk(String text, int from) {
        int at = from;
        while (at < text.length() && Normaliser.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Normaliser.isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
