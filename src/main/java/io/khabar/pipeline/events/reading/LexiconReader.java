package io.khabar.pipeline.events.reading;

import io.khabar.text.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Builds a {@link Lexicon} of the files {@code events/<language>/*.yaml}, which say what every key means. */
final class LexiconReader {
    static final List<String> LANGUAGES = List.of("ar", "en", "fa", "fr", "ru", "tr");

    private static final List<String> FILES = List.of("common", "dates", "arms", "violence", "diplomacy");

    private final String language;
    private final WordForms forms;
    private final Map<String, Lexicon.Node> first = new HashMap<>();
    private final Map<Sense, Sense> known = new HashMap<>();

    private LexiconReader(String language) {
        this.language = language;
        this.forms = WordForms.of(language);
    }

    static Lexicon shipped(String language) {
        LexiconReader reader = new LexiconReader(language);
        if (LANGUAGES.contains(language)) {
            FILES.forEach(reader::readFile);
        }
        return new Lexicon(language, reader.first);
    }

    private void readFile(String name) {
        String path = "/events/" + language + "/" + name + ".yaml";
        try (InputStream in = LexiconReader.class.getResourceAsStream(path)) {
            if (in == null) {
                return;
            }
            Load load = new Load(LoadSettings.builder().setLabel(path).build());
            ((List<?>) load.loadFromInputStream(in)).forEach(entry -> readEntry(path, (Map<?, ?>) entry));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private void readEntry(String path, Map<?, ?> entry) {
        Tag tag = tag(path, String.valueOf(entry.get("tag")));
        Object given = entry.get("value");
        String value = given == null ? "" : given.toString();
        for (Map.Entry<?, ?> list : entry.entrySet()) {
            if (list.getValue() instanceof List<?> words) {
                words.forEach(
                        word -> readWord(path, list.getKey().toString(), word.toString(), new Sense(tag, value, 0)));
            }
        }
    }

    private static Tag tag(String path, String name) {
        try {
            return Tag.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(path + ": unknown tag " + name, e);
        }
    }

    private void readWord(String path, String kind, String phrase, Sense sense) {
        String[] words = phrase.strip().split("\\s+");
        if (words.length > 1 && "nouns".equals(kind) && forms.isHeadLast()) {
            readCompound(words, sense);
            return;
        }
        Map<String, Integer> starts = switch (kind) {
            case "verbs" -> forms.ofVerb(words[0]);
            case "nouns" -> forms.ofNoun(words[0]);
            case "words" -> Map.of(words[0], 0);
            default -> throw new IllegalStateException(path + ": unknown list " + kind);
        };
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        starts.forEach((start, form) -> {
            Lexicon.Node node = first.computeIfAbsent(fold(start), key -> new Lexicon.Node());
            insert(node, rest, new Sense(sense.tag(), sense.value(), form));
        });
    }

    /** {@code air raid}, {@code air raids}: the last word is inflected. */
    private void readCompound(String[] words, Sense sense) {
        int last = words.length - 1;
        forms.ofNoun(words[last]).forEach((form, bits) -> {
            List<String> rest = new ArrayList<>(Arrays.asList(words).subList(1, last));
            rest.add(form);
            Lexicon.Node node = first.computeIfAbsent(fold(words[0]), key -> new Lexicon.Node());
            insert(node, rest, new Sense(sense.tag(), sense.value(), bits));
        });
    }

    private void insert(Lexicon.Node node, List<String> rest, Sense sense) {
        if (rest.isEmpty()) {
            add(node, sense);
            return;
        }
        for (String way : forms.ofLaterWord(rest.get(0))) {
            Lexicon.Node next = node.next.computeIfAbsent(fold(way), key -> new Lexicon.Node());
            insert(next, rest.subList(1, rest.size()), sense);
        }
    }

    private void add(Lexicon.Node node, Sense sense) {
        for (Sense there : node.senses.all()) {
            if (there.tag() == sense.tag() && there.value().equals(sense.value())) {
                return;
            }
        }
        node.senses = node.senses.with(known.computeIfAbsent(sense, key -> key));
    }

    private String fold(String word) {
        return Folding.fold(word, language);
    }
}
