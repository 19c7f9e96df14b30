package io.khabar.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.tukaani.xz.XZInputStream;

/** The Arabic news articles of the evaluation data, {@code saudinewsnet/articles.jsonl.xz}. */
public final class NewsArticles {
    private static final String FILE = "saudinewsnet/articles.jsonl.xz";

    /** An article and its index, by which labels name it. */
    public record Item(int index, String title, String body) {}

    private NewsArticles() {}

    /** The articles with the wanted indices, in order. */
    public static Map<Integer, Item> read(Path data, IntPredicate wanted) {
        Path file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        Map<Integer, Item> items = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                int index = node.get("i").asInt();
                if (wanted.test(index)) {
                    items.put(index, new Item(index, text(node, "title"), text(node, "content")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return items;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("").strip();
    }
}
