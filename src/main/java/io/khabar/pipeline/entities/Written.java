package io.khabar.pipeline.entities;

import io.khabar.model.Evidence;

/** Where exactly a name stands in the original text. */
final class Written {
    private static final char TATWEEL = '\u0640';

    private Written() {}

    /** Whether the text has the capitals that a sense asks for. */
    static boolean asAsked(PartReading part, Hit hit, Sense sense) {
        int end = part.view().endUtf16(hit.end() - 1);
        return sense.capital().stands(part.view().text(), start(part, hit.first(), hit.clitics()), end);
    }

    /** The words of a name as evidence, without the clitics before it. */
    static Evidence evidence(PartReading part, int first, int end, int clitics) {
        String text = part.view().text();
        int token = part.view().startUtf16(first);
        int from = start(part, first, clitics);
        int to = part.view().endUtf16(end - 1);
        int codePoints = part.view().start(first) + text.codePointCount(token, from);
        return new Evidence(part.part(), codePoints, part.view().end(end - 1), text.substring(from, to));
    }

    /** Where the name starts in the original: past its clitics and the vowel signs on them. */
    private static int start(PartReading part, int token, int clitics) {
        String text = part.view().text();
        int at = part.view().startUtf16(token);
        int end = part.view().endUtf16(token);
        for (int letters = clitics; letters > 0 && at < end - 1; at++) {
            if (isRead(text.charAt(at))) {
                letters--;
            }
        }
        while (clitics > 0 && at < end - 1 && !isRead(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isRead(char c) {
        return Character.isLetterOrDigit(c) && c != TATWEEL;
    }
}
