package io.khabar.pipeline.entities.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How English news writes a name that a romanisation table has spelled: GeoNames follows BGN/PCGN ({@code Al Ḩasakah},
 * {@code Dayr Ḩāfir}), newspapers write by ear and one another ({@code al-Hasakah}, {@code Hasaka}, {@code Deir Hafer}). Marks fall
 * away, the article is written with or without its assimilation, {@code ay}, {@code ū} and the feminine ending each have their usual
 * spellings. Names that are merely other than GeoNames' are in {@code places-en.tsv}.
 */
final class EnglishSpellings {
    /** Where GeoNames' main names are romanised Arabic. */
    private static final Set<String> ROMANISED =
            Set.of("AE", "BH", "EG", "IQ", "JO", "KW", "LB", "LY", "OM", "PS", "QA", "SA", "SD", "SY", "YE");

    private static final Set<String> SUN = Set.of("ar", "as", "ash", "at", "ath", "ad", "adh", "az", "an");
    private static final Set<String> EASTERN = Set.of("er", "es", "esh", "et", "eth", "ed", "edh", "ez", "en");
    /** Articles that are English words: {@code at Tall} is a town, {@code at tall} houses it is not. */
    private static final Set<String> ENGLISH = Set.of("as", "at", "an");

    private static final Pattern LONG_U = Pattern.compile("ū(?=\\p{L})");
    private static final Pattern DIPHTHONG = Pattern.compile("(?<=\\p{L})ay(?=[^aeiouyāīū])");
    private static final Pattern FEMININE = Pattern.compile("(?<=\\p{L}{2})ah(?![\\p{L}\\p{M}])");
    private static final Pattern AYN = Pattern.compile("^(‘?)Ay(?=n\\b)");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}ʻʿʾ‘’']");
    private static final Pattern WORD = Pattern.compile("[^ -]+");
    private static final int SHORTEST_BARE = 5;

    private final Set<String> words;

    /**
     * Over words that are names of people or everyday ones.
     *
     * @param words in lower case
     */
    EnglishSpellings(Set<String> words) {
        this.words = words;
    }

    /** Over the English word lists that ship with the project. */
    static EnglishSpellings shipped() {
        return new EnglishSpellings(WordLists.of("en").values().stream()
                .flatMap(List::stream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    /** Whether the places of a country have names that this is for. */
    static boolean isFor(String country) {
        return ROMANISED.contains(country);
    }

    /** Further names for one of GeoNames. */
    List<Name> of(Name name) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String voweled : vowels(name.text())) {
            spellings.addAll(articles(voweled));
        }
        spellings.remove(name.text());
        List<Name> names = new ArrayList<>();
        spellings.forEach(text -> names.add(new Name(name.entry(), text, use(name, text))));
        bare(spellings).forEach(text -> names.add(new Name(name.entry(), text, Use.WEAK)));
        return names;
    }

    /** A spelling that is somebody's name or an everyday word proves less. */
    private Use use(Name name, String spelling) {
        return words.contains(spelling.toLowerCase(Locale.ROOT)) ? Use.WEAK : name.use();
    }

    /** With each usual spelling of what Arabic has no letters for. */
    private static Set<String> vowels(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String diphthong : List.of("ay", "ei", "ai")) {
            for (String longU : List.of("u", "ou")) {
                for (String feminine : List.of("ah", "a", "eh")) {
                    String spelling = LONG_U.matcher(text).replaceAll(longU);
                    spelling = DIPHTHONG.matcher(spelling).replaceAll(diphthong);
                    spelling = FEMININE.matcher(spelling).replaceAll(feminine);
                    spelling = AYN.matcher(spelling).replaceAll("$1" + (diphthong.equals("ay") ? "Ay" : "Ai"));
                    spellings.add(spelling);
                }
            }
        }
        return spellings.stream().map(EnglishSpellings::plain).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** With each usual article, small and large where the name begins with it; the name itself where it has none. */
    static Set<String> articles(String text) {
        List<Set<String>> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(
                    matcher.end() < text.length() && isArticle(word) ? articles(word, words.isEmpty()) : Set.of(word));
        }
        Set<String> spellings = Set.of("");
        for (Set<String> word : words) {
            spellings = spellings.stream()
                    .flatMap(start -> word.stream().map(next -> start.isEmpty() ? next : start + " " + next))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return spellings;
    }

    private static boolean isArticle(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.equals("al") || small.equals("el") || SUN.contains(small) || EASTERN.contains(small);
    }

    private static Set<String> articles(String word, boolean isFirst) {
        String small = word.toLowerCase(Locale.ROOT);
        String consonants = small.substring(1);
        Set<String> articles = new LinkedHashSet<>(List.of("al", "el", "a" + consonants, "e" + consonants));
        return !isFirst
                ? articles
                : articles.stream()
                        .flatMap(one -> Stream.of(one, one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1)))
                        .filter(one -> !ENGLISH.contains(one))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names that begin with an article, without it. */
    private static Set<String> bare(Set<String> spellings) {
        return spellings.stream()
                .filter(text -> text.indexOf(' ') > 0 && isArticle(text.substring(0, text.indexOf(' '))))
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .filter(text -> text.length() >= SHORTEST_BARE)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
