package io.khabar.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The pages of the article extraction benchmark with their gold texts. */
final class ExtractionPages {
    private static final String SUFFIX = ".html.gz";

    private ExtractionPages() {}

    /** A page and the text that its article has. */
    record GoldPage(String id, String url, String html, String body) {}

    static List<GoldPage> read(Path tar) {
        if (!Files.isRegularFile(tar)) {
            throw new EvaluationDataMissing(tar);
        }
        Map<String, String> pages = new TreeMap<>();
        JsonNode truth = null;
        try (TarArchiveInputStream in = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().replaceFirst("^.*/", "");
                if (name.endsWith(SUFFIX)) {
                    pages.put(name.substring(0, name.length() - SUFFIX.length()), unzip(in));
                } else if (name.equals("ground-truth.json")) {
                    truth = new ObjectMapper().readTree(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (truth == null) {
            throw new EvaluationDataMissing(tar.resolve("ground-truth.json"));
        }
        return gold(truth, pages);
    }

    private static List<GoldPage> gold(JsonNode truth, Map<String, String> pages) {
        List<GoldPage> gold = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : truth.properties()) {
            JsonNode article = entry.getValue();
            gold.add(new GoldPage(
                    entry.getKey(),
                    article.path("url").asText(""),
                    pages.getOrDefault(entry.getKey(), ""),
                    article.path("articleBody").asText("")));
        }
        return gold;
    }

    private static String unzip(InputStream in) throws IOException {
        return new String(new GZIPInputStream(in).readAllBytes(), UTF_8);
    }
}
