package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up articles: stories of words that mean nothing, and copies with an editor's changes. */
final class Story {
    private final List<String> words;

    private Story(List<String> words) {
        this.words = words;
    }

    static Story of(Random random, int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(word(random));
        }
        return new Story(words);
    }

    /** One word in so many is another. */
    Story edited(Random random, int oneIn) {
        List<String> changed = new ArrayList<>(words);
        changed.replaceAll(word -> random.nextInt(oneIn) == 0 ? word(random) : word);
        return new Story(changed);
    }

    Story cut(double share) {
        return new Story(words.subList(0, (int) Math.ceil(share * words.size())));
    }

    Story followedBy(Story other) {
        List<String> both = new ArrayList<>(words);
        both.addAll(other.words);
        return new Story(both);
    }

    String text() {
        return String.join(" ", words);
    }

    Article article(String id, int version) {
        return article(id, version, text());
    }

    static Article article(String id, int version, String body) {
        return new Article(
                id,
                version,
                Integer.toHexString(body.hashCode()),
                "item-" + id,
                "source",
                null,
                null,
                null,
                null,
                "A headline",
                body,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                0,
                0,
                "test/1");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 3 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
