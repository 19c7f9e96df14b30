package io.khabar.pipeline.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @param start UTF-16 index of its first letter, behind a preposition that is written together with it
     * @param names the outlets that bear it, at least one
     */
    record Found(int first, int end, int start, List<Name> names) {
        boolean isAmbiguous() {
            return names.stream().allMatch(Name::ambiguous);
        }
    }

    private final Map<String, List<Name>> bySquashed = new HashMap<>();
    /** Of all names, so that at most words there is nothing more to read after the first. */
    private final Set<String> beginnings = new HashSet<>();

    void add(String name, Outlet outlet, boolean ambiguous) {
        String plain = name.replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
        List<Word> words = Word.of(plain);
        boolean letters = words.size() > 1
                && words.stream().allMatch(word -> word.folded().length() == 1);
        boolean isShortLatin =
                plain.length() <= 4 && plain.chars().allMatch(c -> c < 0x250 && Character.isUpperCase(c));
        String capitals = isShortLatin ? plain : null;
        String squashed = squash(words);
        for (int length = 1; length <= squashed.length(); length++) {
            beginnings.add(squashed.substring(0, length));
        }
        bySquashed
                .computeIfAbsent(squashed, key -> new ArrayList<>())
                .add(new Name(outlet, ambiguous || plain.length() < name.length(), letters, capitals));
    }

    /** The longest name that begins at a word, or null. */
    @Nullable Found at(List<Word> words, int first, String text) {
        Found longest = null;
        StringBuilder squashed = new StringBuilder();
        for (int end = first + 1; end <= Math.min(words.size(), first + MOST_WORDS); end++) {
            String read = squashed.append(words.get(end - 1).folded()).toString();
            if (!beginnings.contains(read)) {
                return longest;
            }
            List<Name> fitting = fitting(bySquashed.getOrDefault(read, List.of()), words.subList(first, end), text);
            longest = fitting.isEmpty()
                    ? longest
                    : new Found(first, end, words.get(first).start(), fitting);
        }
        return longest;
    }

    private static List<Name> fitting(List<Name> names, List<Word> words, String text) {
        if (names.isEmpty()) {
            return List.of();
        }
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

    private static String squash(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining());
    }
}
