package io.khabar.bench;

import io.khabar.model.RawItem;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Made-up articles of about 3 KB for measuring: words drawn from a vocabulary with the frequencies of natural text (Zipf),
 * every fourth a copy of an earlier one under another headline and with a few words changed. The same seed makes the same.
 */
final class MadeArticles {
    private static final MediaType PLAIN_TEXT = new MediaType("text/plain", "utf-8");
    private static final int BODY_WORDS = 280;
    private static final int PARAGRAPH_WORDS = 40;
    private static final int REMEMBERED = 512;
    private static final double COPIES = 0.25;
    private static final double CHANGED_WORDS = 0.03;

    private final Random random;
    private final List<String> vocabulary;
    private final String[][] recent = new String[REMEMBERED][];
    private int made;

    MadeArticles(long seed, List<String> vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = List.copyOf(vocabulary);
    }

    /** The next one, as a feed would bring it. */
    RawItem next(long fetchedAt) {
        String[] words = made > REMEMBERED && random.nextDouble() < COPIES ? copy() : fresh();
        recent[made % REMEMBERED] = words;
        made++;
        String text = headline() + "\n\n" + body(words) + "\n";
        String url = "https://outlet" + random.nextInt(40) + ".example/article/" + made;
        return new Received(
                        "bench",
                        "bench",
                        url,
                        new Received.Identity(url, null),
                        Received.Content.of(text.getBytes(StandardCharsets.UTF_8), PLAIN_TEXT),
                        Received.Stated.NOTHING)
                .at(fetchedAt);
    }

    private String[] fresh() {
        String[] words = new String[BODY_WORDS + random.nextInt(BODY_WORDS / 2)];
        for (int i = 0; i < words.length; i++) {
            words[i] = word();
        }
        return words;
    }

    private String[] copy() {
        String[] words = recent[random.nextInt(REMEMBERED)].clone();
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < CHANGED_WORDS) {
                words[i] = word();
            }
        }
        return words;
    }

    private String headline() {
        StringBuilder headline = new StringBuilder(word());
        for (int i = 0; i < 7; i++) {
            headline.append(' ').append(word());
        }
        return headline.toString();
    }

    private static String body(String[] words) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            String after = (i + 1) % PARAGRAPH_WORDS == 0 ? ".\n\n" : " ";
            body.append(words[i]).append(after);
        }
        return body.toString();
    }

    /** Rank r comes about 1/r as often as the first. */
    private String word() {
        double rank = Math.exp(random.nextDouble() * Math.log(vocabulary.size()));
        return vocabulary.get(Math.min((int) rank, vocabulary.size() - 1));
    }
}
