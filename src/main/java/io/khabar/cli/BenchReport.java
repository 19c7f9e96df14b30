package io.khabar.cli;

import io.khabar.eval.Table;
import io.khabar.wire.NewsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a benchmark tells what it does and what it found. */
final class BenchReport {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as one flat JSON object.")
    private @Nullable Path json;

    /** Says what is being measured now. */
    void progress(String measured) {
        command.commandLine().getErr().println("khabar: measuring " + measured);
        command.commandLine().getErr().flush();
    }

    /**
     * Prints a table, and writes the figures where a file is asked for.
     *
     * @throws IOException when that file cannot be written
     */
    void tell(Table table, SortedMap<String, Double> figures) throws IOException {
        command.commandLine().getOut().println(TableText.of(table));
        command.commandLine().getOut().flush();
        if (json != null) {
            Files.writeString(json, NewsJson.pretty(figures) + "\n");
        }
    }
}
