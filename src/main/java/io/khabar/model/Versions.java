package io.khabar.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made an enrichment: name of each extractor and set of definitions, and its version.
 *
 * @param byName such as {@code topics → 3f9a…}, {@code language → lid.176/1}
 */
public record Versions(SortedMap<String, String> byName) {
    public Versions {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }
}
