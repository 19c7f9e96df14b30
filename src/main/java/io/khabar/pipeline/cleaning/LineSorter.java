package io.khabar.pipeline.cleaning;

import io.khabar.model.RemovedKind;
import io.khabar.pipeline.cleaning.BoilerplateRules.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of each line of a text what it is; null for body text. */
final class LineSorter {
    private static final Pattern MARKER = Pattern.compile("\\[[a-z]+(?:_[a-z]+)+]");
    private static final int HEAD_LINES = 4;
    /** The most headlines that a list of related links in the middle of a text takes along. */
    private static final int LINKS_IN_THE_MIDDLE = 3;

    private static final int LINKS_AT_THE_TAIL = 12;
    private static final int LONGEST_LINK = 20;
    /** A paragraph this long that occurs twice is a fault of the page, not a figure of speech. */
    private static final int REPEATED_WORDS = 12;

    private final BoilerplateRules rules;
    private final BylineReader bylines;

    LineSorter(BoilerplateRules rules, BylineReader bylines) {
        this.rules = rules;
        this.bylines = bylines;
    }

    List<@Nullable RemovedKind> sort(List<Line> lines, String title) {
        List<@Nullable RemovedKind> kinds = new ArrayList<>(Collections.nCopies(lines.size(), null));
        sortAnywhere(lines, kinds);
        sortHead(lines, kinds, Word.phrase(title));
        sortTail(lines, kinds);
        sortRepeated(lines, kinds);
        return kinds;
    }

    private void sortAnywhere(List<Line> lines, List<@Nullable RemovedKind> kinds) {
        for (int i = 0; i < lines.size(); i++) {
            RemovedKind kind = MARKER.matcher(lines.get(i).text()).matches()
                    ? RemovedKind.MARKER
                    : rules.kind(lines.get(i), Place.ANY);
            kinds.set(i, kind == null && bylines.isServiceLine(lines.get(i)) ? RemovedKind.CREDIT_LINE : kind);
            if (kind == RemovedKind.RELATED_LINKS && isHeadingOfLinks(lines.get(i))) {
                i = sortLinks(lines, kinds, i);
            }
        }
    }

    /** "Read also:" alone on its line: the headlines below it are links. */
    private static boolean isHeadingOfLinks(Line line) {
        return line.isShorterThan(6);
    }

    private static int sortLinks(List<Line> lines, List<@Nullable RemovedKind> kinds, int heading) {
        int end = heading + 1;
        while (end < lines.size()
                && lines.get(end).isShorterThan(LONGEST_LINK)
                && !lines.get(end).isSentence()) {
            end++;
        }
        int links = end - heading - 1;
        boolean isAtTail = end == lines.size();
        if (links > (isAtTail ? LINKS_AT_THE_TAIL : LINKS_IN_THE_MIDDLE)) {
            return heading;
        }
        for (int i = heading + 1; i < end; i++) {
            kinds.set(i, RemovedKind.RELATED_LINKS);
        }
        return end - 1;
    }

    private void sortHead(List<Line> lines, List<@Nullable RemovedKind> kinds, String title) {
        for (int i = 0; i < Math.min(HEAD_LINES, lines.size()); i++) {
            Line line = lines.get(i);
            if (line.folded().equals(title) && !line.words().isEmpty()) {
                kinds.set(i, RemovedKind.REPEATED_BLOCK);
            } else if (kinds.get(i) == null) {
                kinds.set(i, line.isSentence() ? null : rules.kind(line, Place.HEAD));
            }
            if (kinds.get(i) == null) {
                return;
            }
        }
    }

    private void sortTail(List<Line> lines, List<@Nullable RemovedKind> kinds) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (kinds.get(i) == null) {
                kinds.set(i, tailKind(lines.get(i)));
            }
            if (kinds.get(i) == null) {
                return;
            }
        }
    }

    private @Nullable RemovedKind tailKind(Line line) {
        if (line.words().isEmpty()) {
            return RemovedKind.OTHER;
        }
        return bylines.isSignOff(line) ? RemovedKind.CREDIT_LINE : rules.kind(line, Place.TAIL);
    }

    private static void sortRepeated(List<Line> lines, List<@Nullable RemovedKind> kinds) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (kinds.get(i) == null && !line.isShorterThan(REPEATED_WORDS) && !seen.add(line.folded())) {
                kinds.set(i, RemovedKind.REPEATED_BLOCK);
            }
        }
    }
}
