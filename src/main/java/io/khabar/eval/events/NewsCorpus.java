package io.khabar.eval.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.eval.EvaluationDataMissing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.tukaani.xz.XZInputStream;

/** Articles of {@code saudinewsnet/articles.jsonl.xz} by index. */
final class NewsCorpus {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ZoneOffset RIYADH = ZoneOffset.ofHours(3);

    private NewsCorpus() {}

    /**
     * One article.
     *
     * @param publishedAt when it was collected, milliseconds since 1970
     */
    record Item(int index, String title, String body, long publishedAt) {}

    static Map<Integer, Item> read(Path data, IntPredicate wanted) {
        Path file = data.resolve("saudinewsnet/articles.jsonl.xz");
        if (!Files.isRegularFile(file)) {
            throw new EvaluationDataMissing(file);
        }
        Map<Integer, Item> items = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                if (wanted.test(node.get("i").asInt())) {
                    Item item = item(node);
                    items.put(item.index(), item);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return items;
    }

    private static Item item(JsonNode node) {
        LocalDateTime at = LocalDateTime.parse(node.get("date_extracted").asText(), STAMP);
        return new Item(
                node.get("i").asInt(),
                node.get("title").asText().strip(),
                node.get("content").asText().strip(),
                at.toInstant(RIYADH).toEpochMilli());
    }
}
