package io.khabar.cli;

import io.khabar.model.Evidence;
import io.khabar.model.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A text with its evidence marked: by colour on a terminal, by ⟦ and ⟧ elsewhere. */
final class MarkedText {
    private final Ink ink;

    MarkedText(Ink ink) {
        this.ink = ink;
    }

    /** Marks each stretch of a part that some evidence covers. */
    String mark(String text, Part part, Collection<Evidence> evidence) {
        boolean[] covered = new boolean[text.codePointCount(0, text.length())];
        for (Evidence one : evidence) {
            if (one.part() == part) {
                Arrays.fill(covered, one.start(), Math.min(one.end(), covered.length), true);
            }
        }
        return paint(text.codePoints().boxed().toList(), covered);
    }

    private String paint(List<Integer> points, boolean[] covered) {
        StringBuilder out = new StringBuilder();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < covered.length; i++) {
            run.appendCodePoint(points.get(i));
            boolean lastOfRun = i + 1 == covered.length || covered[i + 1] != covered[i];
            if (lastOfRun) {
                out.append(covered[i] ? marked(run.toString()) : run.toString());
                run.setLength(0);
            }
        }
        return out.toString();
    }

    private String marked(String run) {
        return ink == Ink.PLAIN ? "⟦" + run + "⟧" : ink.marked(run);
    }
}
