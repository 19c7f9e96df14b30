package io.khabar.pipeline.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds outlets' names among words, however they are spaced: {@code أ ف ب}, {@code أ.ف.ب}, {@code اف ب}. */
final class OutletNames {
    private static final int MOST_WORDS = 8;

    /**
     * A name of an outlet.
     *
     * @param ambiguous whether the name is an everyday word or a place too
     * @param letters whether it is single letters: then the text must have them apart, or {@code آب}, August, were AP
     * @param capitals as to be written, where a short Latin name counts in capitals only
     */
    record Name(
            Outlet outlet,
            boolean ambiguous,
            boolean letters,
            @Nullable String capitals) {}

    /**
     * A name found.
     *
     * @param first index of its first word
     * @param end index after its last word
     * @param names the outlets that bear it, at least one
     */
    record Found(int first, int end, List<Name> names) {
        boolean isAmbiguous() {
            return names.stream().allMatch(Name::ambiguous);
        }
    }

    private final Map<String, List<Name>> bySquashed = new HashMap<>();

    void add(String name, Outlet outlet, boolean ambiguous) {
        String plain = name.replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
        List<Word> words = Word.of(plain);
        boolean letters = words.size() > 1
                && words.stream().allMatch(word -> word.folded().length() == 1);
        boolean isShortLatin =
                plain.length() <= 4 && plain.chars().allMatch(c -> c < 0x250 && Character.isUpperCase(c));
        String capitals = isShortLatin ? plain : null;
        bySquashed
                .computeIfAbsent(squash(words, 0, words.size()), key -> new ArrayList<>())
                .add(new Name(outlet, ambiguous || plain.length() < name.length(), letters, capitals));
    }

    /** The longest name that begins at a word, or null. */
    @Nullable Found at(List<Word> words, int first, String text) {
        for (int end = Math.min(words.size(), first + MOST_WORDS); end > first; end--) {
            List<Name> names = bySquashed.get(squash(words, first, end));
            if (names != null) {
                List<Name> fitting = fitting(names, words.subList(first, end), text);
                if (!fitting.isEmpty()) {
                    return new Found(first, end, fitting);
                }
            }
        }
        return null;
    }

    private static List<Name> fitting(List<Name> names, List<Word> words, String text) {
        String written =
                text.substring(words.get(0).start(), words.get(words.size() - 1).end());
        Map<String, Name> byOutlet = new LinkedHashMap<>();
        for (Name name : names) {
            boolean isSpacedRight = !name.letters() || words.size() > 1;
            String capitals = name.capitals();
            boolean isCasedRight =
                    capitals == null || written.replaceAll("[^\\p{L}]", "").equals(capitals.toUpperCase(Locale.ROOT));
            if (isSpacedRight && isCasedRight) {
                byOutlet.merge(name.outlet().id(), name, (one, other) -> one.ambiguous() ? other : one);
            }
        }
        return List.copyOf(byOutlet.values());
    }

    private static String squash(List<Word> words, int first, int end) {
        StringBuilder out = new StringBuilder();
        for (Word word : words.subList(first, end)) {
            out.append(word.folded());
        }
        return out.toString();
    }
}
