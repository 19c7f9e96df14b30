package io.khabar.pipeline.entities.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All entries and their names by language. */
public final class Gazetteer {
    /** Curated files, in the order in which they are read; a later entry replaces an earlier one of the same id. */
    private static final List<String> FILES = List.of(
            "people.yaml",
            "organisations.yaml",
            "armed-groups.yaml",
            "weapons.yaml",
            "agreements.yaml",
            "regions.yaml");

    private final List<Entry> entries;
    private final Map<String, List<Name>> names;
    private final Map<String, Integer> indexById;
    private final String version;

    private Gazetteer(Builder builder) {
        this.entries = List.copyOf(builder.entries);
        this.names = Map.copyOf(builder.names);
        this.indexById = Map.copyOf(builder.indexById);
        this.version = builder.digest.hex();
    }

    /** What ships with the project. */
    public static Gazetteer shipped() {
        return new Gazetteer(shippedBuilder());
    }

    /**
     * What ships with the project and a user's own files.
     *
     * @param folder its {@code *.yaml} files are read in the order of their names
     * @throws GazetteerException where a file cannot be used
     */
    public static Gazetteer with(Path folder) {
        Builder builder = shippedBuilder();
        GazetteerFiles.inFolder(folder).forEach(file -> EntryReader.read(file, builder));
        return new Gazetteer(builder);
    }

    private static Builder shippedBuilder() {
        Builder builder = new Builder();
        CountryReader.read(builder);
        PlaceReader.read(builder);
        FILES.forEach(file -> EntryReader.read(GazetteerFiles.shipped(file), builder));
        PlaceReader.readUsualNames(builder);
        return builder;
    }

    public Entry entry(int index) {
        return entries.get(index);
    }

    public int size() {
        return entries.size();
    }

    /** The entry of this id, where there is one. */
    public @Nullable Entry find(String id) {
        Integer index = indexById.get(id);
        return index == null ? null : entries.get(index);
    }

    /** Names written in the given language. */
    public List<Name> names(String language) {
        return names.getOrDefault(language, List.of());
    }

    /** Changes whenever a file does. */
    public String version() {
        return version;
    }

    /** Collects entries and names while files are read. */
    static final class Builder {
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, List<Name>> names = new HashMap<>();
        private final Map<String, Integer> indexById = new HashMap<>();
        final ContentDigest digest = new ContentDigest();

        /** Adds an entry, in place of an earlier one of the same id, whose names it loses. */
        int add(Entry entry) {
            Integer earlier = indexById.get(entry.id());
            if (earlier != null) {
                entries.set(earlier, entry);
                names.values().forEach(list -> list.removeIf(name -> name.entry() == earlier));
                return earlier;
            }
            entries.add(entry);
            indexById.put(entry.id(), entries.size() - 1);
            return entries.size() - 1;
        }

        /** Index of the entry of this id, which must have been added. */
        int indexOf(String id) {
            Integer index = indexById.get(id);
            if (index == null) {
                throw new GazetteerException("no entry has the id " + id);
            }
            return index;
        }

        void name(String language, Name name) {
            names.computeIfAbsent(language, key -> new ArrayList<>()).add(name);
        }
    }
}
