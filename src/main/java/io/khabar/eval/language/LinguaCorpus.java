package io.khabar.eval.language;

import io.khabar.eval.language.NtrexCorpus.Sample;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Lingua's test set: words, pairs of words and sentences of many languages in one archive. */
final class LinguaCorpus {

    private static final String FOLDER = "/language-testdata/";

    private LinguaCorpus() {}

    /** By kind ({@code sentences}, {@code single-words}, {@code word-pairs}); empty where the data folder has none. */
    static Map<String, List<Sample>> read(Path data) {
        Path archive = data.resolve("lingua").resolve("lingua_testdata.tar.xz");
        Map<String, List<Sample>> samples = new TreeMap<>();
        if (!Files.isRegularFile(archive)) {
            return samples;
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(file))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                add(entry, entries, samples);
                entry = entries.getNextEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    private static void add(TarArchiveEntry entry, InputStream content, Map<String, List<Sample>> samples)
            throws IOException {
        int kind = entry.getName().indexOf(FOLDER) + FOLDER.length();
        int name = entry.getName().indexOf('/', kind);
        if (kind < FOLDER.length() || name < 0 || !entry.getName().endsWith(".txt")) {
            return;
        }
        String code = entry.getName().substring(name + 1, entry.getName().length() - ".txt".length());
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        List<Sample> read = samples.computeIfAbsent(entry.getName().substring(kind, name), k -> new ArrayList<>());
        int number = 0;
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            read.add(new Sample(LanguageCodes.normalised(code), number++, line));
        }
    }
}
