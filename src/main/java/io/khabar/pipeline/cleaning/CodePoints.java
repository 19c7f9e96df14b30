package io.khabar.pipeline.cleaning;

/** Turns UTF-16 indexes that only grow into code points, in one walk through the text. */
final class CodePoints {
    private final String text;
    private int index;
    private int codePoint;

    CodePoints(String text) {
        this.text = text;
    }

    /** The code point at an index, which must not be before the last one asked for. */
    int at(int utf16) {
        codePoint += text.codePointCount(index, utf16);
        index = utf16;
        return codePoint;
    }
}
