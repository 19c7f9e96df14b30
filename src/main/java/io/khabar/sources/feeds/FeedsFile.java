package io.khabar.sources.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file that lists the feeds: our YAML, or OPML as another reader exports it. A running Khabar follows its changes.
 *
 * @param path of it; where there is no file there are no feeds
 */
public record FeedsFile(Path path) {
    private static final String HEAD = "# Feeds that Khabar polls; see khabar feeds --help.\nfeeds:\n";

    private static final Pattern ENTRY = Pattern.compile("(?m)^( *)- ");

    /** What was added and what was left out because it was there. */
    public record Added(List<FeedSpec> feeds, int known) {}

    /**
     * The feeds in their order.
     *
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    public List<FeedSpec> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return parse(Files.readString(path, UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the list of feeds " + path + ": " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the list of feeds " + path + " is wrong: " + e.getMessage(), e);
        }
    }

    /** Of YAML or OPML, told by its first letter. */
    public static List<FeedSpec> parse(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.stripLeading().startsWith("<") ? FeedList.ofOpml(plain) : FeedList.ofYaml(plain);
    }

    /**
     * Writes feeds at the end of the list; what stands there keeps its form and its comments. A feed whose address is
     * there is left out, an id that is taken gets a number.
     *
     * @throws IllegalArgumentException if the file is no list that can be added to
     */
    public Added add(List<FeedSpec> feeds) {
        List<FeedSpec> before = read();
        Set<URI> addresses = new HashSet<>();
        Set<String> ids = new HashSet<>();
        before.forEach(feed -> {
            addresses.add(feed.url());
            ids.add(feed.id());
        });
        List<FeedSpec> added = new ArrayList<>();
        for (FeedSpec feed : feeds) {
            if (addresses.add(feed.url())) {
                added.add(feed.withId(FeedList.free(feed.id(), ids)));
            }
        }
        write(added);
        return new Added(List.copyOf(added), feeds.size() - added.size());
    }

    private void write(List<FeedSpec> added) {
        StringBuilder text = new StringBuilder();
        try {
            String before = Files.exists(path) ? Files.readString(path, UTF_8) : "";
            String start = before.isBlank() ? HEAD : before.endsWith("\n") ? before : before + "\n";
            Matcher entries = ENTRY.matcher(before);
            String indent = entries.find() ? entries.group(1) : "  ";
            added.forEach(feed -> text.append(FeedList.yaml(feed, indent)));
            refuseIfSpoilt(before, start + text, added.size());
            replace(start + text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "cannot add to " + path + ": " + e.getMessage() + "; add the feeds by hand:\n" + text, e);
        }
    }

    /** A list in another layout, such as OPML or one that something follows, is left as it is. */
    private static void refuseIfSpoilt(String before, String after, int added) {
        int wanted = (before.isBlank() ? 0 : parse(before).size()) + added;
        if (parse(after).size() != wanted) {
            throw new IllegalArgumentException("its list does not end the file");
        }
    }

    /** Whoever reads it meanwhile sees the old or the new, never half of it. */
    private void replace(String text) throws IOException {
        Path folder = path.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "feeds", ".new");
        Files.writeString(draft, text, UTF_8);
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
