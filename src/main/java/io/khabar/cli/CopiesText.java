package io.khabar.cli;

import io.khabar.copies.CopiedText;
import io.khabar.copies.CopyGroup;
import io.khabar.model.Credit;
import io.khabar.model.Verdict;
import io.khabar.text.TextEdit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A group of copies for people: who published when, who is credited, and what each changed. */
final class CopiesText {
    private static final int CONTEXT = 40;
    private static final int LONG_RUN = 160;
    private static final int MOST_EDITS = 12;

    private final Ink ink;

    CopiesText(Ink ink) {
        this.ink = ink;
    }

    String of(CopyGroup group) {
        StringBuilder out = new StringBuilder();
        @Nullable String first = group.first().map(one -> one.verdict().articleId()).orElse(null);
        if (group.root() == null) {
            out.append("root ").append(group.rootId()).append(", whose verdict is not kept any more\n");
        } else {
            out.append(head(group.root(), first));
        }
        for (CopiedText copy : group.copies()) {
            out.append('\n').append(head(copy, first)).append(edits(group, copy));
        }
        int copies = group.copies().size();
        return out.append('\n')
                .append(copies)
                .append(copies == 1 ? " other article" : " other articles")
                .append('\n')
                .toString();
    }

    private String head(CopiedText text, @Nullable String first) {
        Verdict verdict = text.verdict();
        String outlet = verdict.outlet() == null ? verdict.source() : verdict.outlet();
        String likeness = verdict.root() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        " of %s v%d, J %.2f, C %.2f, %s",
                        verdict.root(),
                        verdict.rootVersion(),
                        verdict.jaccard(),
                        verdict.containment(),
                        verdict.reason());
        return ink.bold(Instant.ofEpochMilli(text.time()) + "  " + outlet) + "  " + verdict.title() + "\n  "
                + verdict.articleId() + " v" + verdict.version() + "  "
                + verdict.relation().name().toLowerCase(Locale.ROOT) + likeness
                + (verdict.articleId().equals(first) ? "  " + ink.green("published first") : "") + "\n"
                + (verdict.url() == null ? "" : "  " + verdict.url() + "\n")
                + credits(verdict.credits());
    }

    private static String credits(List<Credit> credits) {
        return credits.isEmpty()
                ? ""
                : credits.stream()
                        .map(credit ->
                                credit.name() + " (" + credit.role().name().toLowerCase(Locale.ROOT) + ")")
                        .collect(Collectors.joining(", ", "  credits ", "\n"));
    }

    private String edits(CopyGroup group, CopiedText copy) {
        Optional<List<TextEdit>> edits = group.edits(copy);
        if (edits.isEmpty() || group.root() == null || group.root().article() == null) {
            return "  the texts are not kept any more, so no changes can be shown\n";
        }
        String elder = group.root().article().body();
        StringBuilder out = new StringBuilder();
        List<TextEdit> all = edits.get();
        out.append("  ")
                .append(all.isEmpty() ? "no word changed" : all.size() + " changes")
                .append('\n');
        all.stream()
                .limit(MOST_EDITS)
                .forEach(edit -> out.append("    ").append(edit(elder, edit)).append('\n'));
        if (all.size() > MOST_EDITS) {
            out.append("    and ").append(all.size() - MOST_EDITS).append(" more; --json tells all\n");
        }
        return out.toString();
    }

    private String edit(String elder, TextEdit edit) {
        int start = elder.offsetByCodePoints(0, edit.start());
        int end = elder.offsetByCodePoints(0, edit.end());
        String before = elder.substring(Math.max(0, start - CONTEXT), start);
        String behind = elder.substring(end, Math.min(elder.length(), end + CONTEXT));
        return "…" + oneLine(before)
                + (edit.before().isEmpty() ? "" : ink.red("[-" + shortened(edit.before()) + "-]"))
                + (edit.after().isEmpty() ? "" : ink.green("{+" + shortened(edit.after()) + "+}"))
                + oneLine(behind) + "…";
    }

    private static String shortened(String run) {
        String line = oneLine(run);
        int words = line.split(" ", -1).length;
        return line.length() <= LONG_RUN
                ? line
                : line.substring(0, LONG_RUN / 2) + " … " + words + " words … "
                        + line.substring(line.length() - LONG_RUN / 4);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
