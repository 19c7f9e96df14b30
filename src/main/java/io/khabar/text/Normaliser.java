package io.khabar.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Text as it goes on the wire: composed characters (NFC), plain spaces, no control, bidi or zero-width characters but
 * those that change how a word is written.
 *
 * <p>A zero-width non-joiner stays where it stands between two letters of a joining script: Persian, Kurdish and Urdu
 * spell with it. A zero-width joiner stays there too, and within emoji.
 */
public final class Normaliser {
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.MALAYALAM,
            UnicodeScript.KANNADA,
            UnicodeScript.TELUGU,
            UnicodeScript.SINHALA,
            UnicodeScript.MONGOLIAN);
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Soft hyphen, Arabic letter mark, Mongolian vowel separator, byte order mark, interlinear marks, object replacement. */
    private static final String INVISIBLE = "\u00AD\u061C\u180E\uFEFF\uFFF9\uFFFA\uFFFB\uFFFC";

    private Normaliser() {}

    /** A text of several lines: each line normalised, empty lines left out, lines joined by one line feed. */
    public static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                appendLine(out, line(text.substring(start, i)));
                start = i + 1;
            }
        }
        return out.toString();
    }

    /** One line: what ends a line counts as a space. */
    public static String line(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            append(out, c, composed, i);
            i += Character.charCount(c);
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    /** Whether a character ends a line: LF, VT, FF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
    public static boolean isLineEnd(char c) {
        return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Whether a character is a blank of any width, or stands for nothing a reader could see. */
    public static boolean isBlank(int c) {
        return isSpace(c) || isInvisible(c) || c == NON_JOINER || c == JOINER;
    }

    private static void appendLine(StringBuilder out, String line) {
        if (line.isEmpty()) {
            return;
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(line);
    }

    private static void append(StringBuilder out, int c, String text, int at) {
        if (isSpace(c)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            return;
        }
        if (isInvisible(c) || (isJoinControl(c) && !joins(text, at))) {
            return;
        }
        out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x3164 || c == 0x2800;
    }

    /** Controls, bidi marks, soft hyphens, zero-width spaces, byte order marks and what is no character at all. */
    private static boolean isInvisible(int c) {
        if (isJoinControl(c)) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || isInvisibleFormat(c)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean isInvisibleFormat(int c) {
        return INVISIBLE.indexOf(c) >= 0
                || isBetween(c, 0x200B, 0x200F)
                || isBetween(c, 0x202A, 0x202E)
                || isBetween(c, 0x2060, 0x206F);
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isJoinControl(int c) {
        return c == NON_JOINER || c == JOINER;
    }

    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (text.charAt(at) == JOINER && isPictograph(before) && isPictograph(after)) {
            return true;
        }
        return isJoining(before) && isJoining(after);
    }

    private static boolean isJoining(int c) {
        boolean letterOrMark = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        return letterOrMark
                && (JOINING.contains(UnicodeScript.of(c)) || UnicodeScript.of(c) == UnicodeScript.INHERITED);
    }

    private static boolean isPictograph(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL || c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF);
    }
}
