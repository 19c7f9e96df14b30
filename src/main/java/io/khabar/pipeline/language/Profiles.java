package io.khabar.pipeline.language;

import io.khabar.text.WordNumbers;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All profiles, laid out for looking up letters and words; a language goes by the number of its label in the model. */
final class Profiles {

    /** Of apostrophes and other characters inside words that are nobody's letters. */
    private static final int NO_LETTER = 0;

    /** Of letters that stand in no profile. */
    private static final int STRANGE_LETTER = 1;

    private final @Nullable Profile[] profiles;
    private final Map<Script, int[]> candidates = new EnumMap<>(Script.class);
    private final char[] letterNumbers = new char[Character.MAX_VALUE + 1];
    private final int[][] without;
    private final int[][] borrowing;
    private final WordNumbers functionWords;
    private final int[] withFunctionWords;
    private final int[][] languagesOfWord;

    /** @param labels of the model; one without a profile is never a candidate */
    Profiles(List<String> labels, List<Profile> known) {
        profiles = new Profile[labels.size()];
        known.forEach(profile -> profiles[labels.indexOf(profile.label())] = profile);
        for (Script script : Script.values()) {
            candidates.put(script, languages(profile -> profile.scripts().contains(script.code())));
        }
        int letters = numberLetters(known);
        without = new int[letters][];
        borrowing = new int[letters][];
        without[NO_LETTER] = new int[0];
        borrowing[NO_LETTER] = new int[0];
        indexLetters();
        Set<String> words = known.stream()
                .map(Profiles::spellings)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        functionWords = new WordNumbers(words.size());
        languagesOfWord = new int[1 + words.size()][];
        indexWords();
        withFunctionWords = new int[profiles.length];
        for (int language : languages(profile -> true)) {
            withFunctionWords[language] = spokesman(language);
        }
    }

    /** The languages that are written in the script. */
    int[] candidates(Script script) {
        return Objects.requireNonNull(candidates.get(script));
    }

    Profile profile(int language) {
        return Objects.requireNonNull(profiles[language]);
    }

    /** The language itself, or where it has no function words, as Egyptian Arabic, one with the same code that has some. */
    int functionWordsFor(int language) {
        return withFunctionWords[language];
    }

    /** How many letters are told apart. */
    int letterCount() {
        return without.length;
    }

    int letterNumber(char letter) {
        return letterNumbers[letter];
    }

    /** The languages whose alphabet is known not to have this letter. */
    int[] languagesWithout(int letterNumber) {
        return without[letterNumber];
    }

    /** The languages that have this letter only in names and loan words. */
    int[] languagesThatBorrow(int letterNumber) {
        return borrowing[letterNumber];
    }

    /** The languages that have this function word. */
    int[] languagesOfWord(long hash) {
        return languagesOfWord[1 + functionWords.find(hash)];
    }

    private int spokesman(int language) {
        String code = profile(language).code();
        int[] speaking = languages(profile ->
                profile.code().equals(code) && !profile.functionWords().isEmpty());
        return speaking.length == 0 ? language : speaking[0];
    }

    private int numberLetters(List<Profile> known) {
        for (int c = 0; c < letterNumbers.length; c++) {
            letterNumbers[c] = (char) (Letters.kind((char) c) >= 0 ? STRANGE_LETTER : NO_LETTER);
        }
        int next = STRANGE_LETTER + 1;
        for (Profile profile : known) {
            for (char letter : (profile.letters() + profile.borrowed()).toCharArray()) {
                letterNumbers[letter] =
                        (char) (letterNumbers[letter] > STRANGE_LETTER ? letterNumbers[letter] : next++);
            }
        }
        return next;
    }

    private void indexLetters() {
        without[STRANGE_LETTER] = languages(profile -> !profile.letters().isEmpty());
        borrowing[STRANGE_LETTER] = new int[0];
        for (int c = 0; c < letterNumbers.length; c++) {
            int letter = c;
            if (letterNumbers[c] > STRANGE_LETTER) {
                borrowing[letterNumbers[c]] =
                        languages(profile -> profile.borrowed().indexOf(letter) >= 0);
                without[letterNumbers[c]] =
                        languages(profile -> isWritten(profile, letter) && profile.isWithout(letter));
            }
        }
    }

    /** Letters are counted only where their script's languages are the candidates. */
    private static boolean isWritten(Profile profile, int letter) {
        int kind = Letters.kind((char) letter);
        return kind < 0 || profile.scripts().contains(Script.of(kind).code());
    }

    private void indexWords() {
        Map<String, int[]> languages = new TreeMap<>();
        for (int language : languages(profile -> true)) {
            for (String word : spellings(profile(language))) {
                languages.merge(word, new int[] {language}, Profiles::joined);
            }
        }
        languagesOfWord[0] = new int[0];
        int number = 0;
        for (Map.Entry<String, int[]> word : languages.entrySet()) {
            functionWords.put(word.getKey(), number++);
            languagesOfWord[number] = word.getValue();
        }
    }

    private int[] languages(Predicate<Profile> wanted) {
        return IntStream.range(0, profiles.length)
                .filter(language -> profiles[language] != null && wanted.test(profile(language)))
                .toArray();
    }

    /** The function words with every kind of apostrophe. */
    private static Set<String> spellings(Profile profile) {
        return profile.functionWords().stream()
                .flatMap(word -> Letters.APOSTROPHES.chars().mapToObj(c -> word.replace('\'', (char) c)))
                .collect(Collectors.toSet());
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
    }
}
