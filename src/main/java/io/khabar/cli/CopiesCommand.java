package io.khabar.cli;

import io.khabar.copies.CopiedText;
import io.khabar.copies.CopyGroup;
import io.khabar.copies.CopyReader;
import io.khabar.copies.WaitingVersion;
import io.khabar.runtime.Stack;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar copies}: who copied whom, and what they changed. */
@Command(
        name = "copies",
        description =
                "Show an article's copies with outlets, times, credits and what each changed; or the articles that"
                        + " wait for their verdict.",
        footer = {
            "",
            "Examples:",
            "  khabar copies 0f6c1d8e",
            "  khabar copies https://example.org/news/1 --json",
            "  khabar copies --waiting"
        })
final class CopiesCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Id of the article, the beginning of it, or the address it was published at.")
    private @Nullable String name;

    @Option(names = "--waiting", description = "The article versions without a verdict, longest wait first.")
    private boolean waiting;

    @Option(names = "--json", description = "One JSON object; with --waiting one a line.")
    private boolean json;

    @Override
    public Integer call() {
        if (waiting == (name != null)) {
            throw new CommandFailure(ExitCode.CALLED_WRONGLY, "name an article, or say --waiting");
        }
        try (Stack connected = connection.find()) {
            CopyReader reader = new CopyReader(connected);
            if (name == null) {
                showWaiting(reader.waiting());
            } else {
                show(reader.group(meant(reader, name)));
            }
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static String meant(CopyReader reader, String name) {
        Set<String> ids = reader.named(name);
        if (ids.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_THERE,
                    "there is no verdict on an article '" + name
                            + "'; khabar copies --waiting shows those that wait for"
                            + " one, khabar tail verdicts those that have one");
        }
        if (ids.size() > 1) {
            throw new CommandFailure(
                    ExitCode.CALLED_WRONGLY,
                    "'" + name + "' may mean " + ids.size() + " articles; write more of the id: "
                            + String.join(", ", ids.stream().limit(MOST_NAMED).toList()));
        }
        return ids.iterator().next();
    }

    private void showWaiting(List<WaitingVersion> versions) {
        PrintWriter out = spec.commandLine().getOut();
        for (WaitingVersion one : versions) {
            out.println(
                    json
                            ? NewsJson.line(one)
                            : Instant.ofEpochMilli(one.arrivedAt()) + "  " + one.id() + " v" + one.version() + "  "
                                    + one.source() + ": " + one.title());
        }
        if (!json) {
            out.println(versions.size() + " waiting");
        }
    }

    private void show(CopyGroup group) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(NewsJson.line(readable(group)));
        } else {
            out.print(new CopiesText(Ink.ofStandardOutput()).of(group));
        }
    }

    private static Map<String, @Nullable Object> readable(CopyGroup group) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rootId", group.rootId());
        object.put("first", group.first().map(one -> one.verdict().articleId()).orElse(null));
        object.put("root", group.root() == null ? null : readable(group.root()));
        object.put(
                "copies",
                group.copies().stream()
                        .map(copy -> {
                            Map<String, @Nullable Object> one = readable(copy);
                            one.put("edits", group.edits(copy).orElse(null));
                            return one;
                        })
                        .toList());
        return object;
    }

    private static Map<String, @Nullable Object> readable(CopiedText text) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("verdict", text.verdict());
        object.put("decidedAt", text.decidedAt());
        return object;
    }
}
