package io.khabar.sources.files;

import com.google.common.collect.ImmutableList;
import io.khabar.sources.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** How a file holds articles, told from its name. */
enum FileForm {
    TEXT("text/plain", ".txt"),
    HTML("text/html", ".html", ".htm"),
    JSON("application/json", ".json"),
    NDJSON("application/json", ".ndjson", ".jsonl"),
    WARC("application/warc", ".warc");

    private final String mediaType;
    private final ImmutableList<String> endings;

    FileForm(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = ImmutableList.copyOf(endings);
    }

    /** Of the items in it. */
    MediaType mediaType() {
        return new MediaType(mediaType, null);
    }

    /** By a name without the ending of its compression. */
    static Optional<FileForm> of(String name) {
        return Arrays.stream(values())
                .filter(form -> form.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }
}
