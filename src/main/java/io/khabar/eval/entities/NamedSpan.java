package io.khabar.eval.entities;

import io.khabar.eval.entities.AnerCorpus.Stretch;
import io.khabar.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that name something.
 *
 * @param kind LOC, PERS or ORG
 * @param first word
 * @param end word after the last
 */
record NamedSpan(String kind, int first, int end) {
    private static final Set<String> UNTAGGED = Set.of(
            "جنوب", "شمال", "شرق", "غرب", "وسط", "دولة", "مدينة", "قطاع", "منطقة", "محافظة", "إقليم", "جمهورية",
            "مملكة");

    /** What the corpus tags. */
    static List<NamedSpan> tagged(Stretch stretch) {
        List<NamedSpan> spans = new ArrayList<>();
        List<String> tags = stretch.tags();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).startsWith("B-")) {
                String kind = tags.get(i).substring(2);
                int end = i + 1;
                while (end < tags.size() && tags.get(end).equals("I-" + kind)) {
                    end++;
                }
                spans.add(new NamedSpan(kind, i, end));
            }
        }
        return spans;
    }

    /** The words that a mention touches, less what the corpus leaves out. */
    static NamedSpan of(String kind, Stretch stretch, Evidence mention) {
        int first = word(stretch, mention.start());
        NamedSpan span = new NamedSpan(kind, first, word(stretch, mention.end() - 1) + 1);
        while (span.end() - span.first() > 1 && span.isUntagged(stretch)) {
            span = new NamedSpan(kind, span.first() + 1, span.end());
        }
        return span;
    }

    /** The corpus tags {@code لبنان} in {@code جنوب لبنان}, {@code قطر} in {@code دولة قطر}: no kind and no direction. */
    private boolean isUntagged(Stretch stretch) {
        String word = new NamedSpan(kind, first, first + 1).words(stretch).replaceFirst("^[وفبل](?=.{3})", "");
        return kind.equals("LOC") && UNTAGGED.contains(word);
    }

    private static int word(Stretch stretch, int codePoint) {
        int word = 0;
        while (word + 1 < stretch.starts().size() && stretch.starts().get(word + 1) <= codePoint) {
            word++;
        }
        return word;
    }

    /** The words as they stand in the text. */
    String words(Stretch stretch) {
        int from = stretch.starts().get(first);
        int codePoints = stretch.text().codePointCount(0, stretch.text().length());
        int to = end < stretch.starts().size() ? stretch.starts().get(end) : codePoints;
        String text = stretch.text();
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))
                .strip();
    }
}
