package io.khabar.sources.files;

import io.khabar.model.DeadLetter;
import io.khabar.model.RawItem;
import io.khabar.sources.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is gathered for one delivery. */
final class Batch {
    private static final int MOST_FILES = 2_000;

    private final FileIngestSettings settings;
    private final List<RawItem> items = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final Map<String, Optional<String>> states = new TreeMap<>();
    private long bytes;

    Batch(FileIngestSettings settings) {
        this.settings = settings;
    }

    void add(RawItem item) {
        items.add(item);
        bytes += item.payload().size();
    }

    void add(DeadLetter letter) {
        deadLetters.add(letter);
    }

    void reached(String key, FileProgress progress) {
        states.put(key, Optional.of(progress.json()));
    }

    boolean isFull() {
        return items.size() + deadLetters.size() >= settings.batchItems()
                || bytes >= settings.batchBytes()
                || states.size() >= MOST_FILES;
    }

    boolean isEmpty() {
        return items.isEmpty() && deadLetters.isEmpty() && states.isEmpty();
    }

    Delivery delivery() {
        return new Delivery(items, deadLetters, states);
    }
}
