package io.khabar.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.model.Article;
import io.khabar.model.Ids;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The articles of SaudiNewsNet, in the order of their index: natural syndication among Arabic outlets. */
final class SaudiNews {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ObjectMapper JSON = new ObjectMapper();

    private SaudiNews() {}

    /** Reads all articles; the article of row {@code i} has the id {@link #id}. */
    static List<Article> read(Path data) {
        Path file = data.resolve("saudinewsnet").resolve("articles.jsonl.xz");
        if (!Files.exists(file)) {
            throw new EvaluationDataMissing(file);
        }
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(article(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    static String id(int index) {
        return Ids.of("saudinewsnet", Integer.toString(index));
    }

    private static Article article(JsonNode row) {
        String body = row.path("content").asText("");
        String title = row.path("title").asText("");
        long time = time(row.path("date_extracted").asText());
        String source = row.path("source").asText();
        return new Article(
                id(row.path("i").asInt()),
                1,
                Ids.of(title, body),
                "",
                source,
                source,
                null,
                row.path("url").asText(),
                null,
                title,
                body,
                row.path("author").asText(""),
                null,
                null,
                "ar",
                time,
                null,
                time,
                List.of(),
                List.of(),
                0,
                0,
                "saudinewsnet/1");
    }

    private static long time(String date) {
        return LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
