package io.khabar.cli;

import io.khabar.model.Rejected;
import io.khabar.runtime.Stack;
import io.khabar.sources.KafkaSink;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.files.FileIngest;
import io.khabar.sources.files.FileIngestSettings;
import io.khabar.sources.files.IngestListener;
import io.khabar.sources.files.IngestProgress;
import io.khabar.sources.files.IngestReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar ingest}: brings files into a running pipeline. */
@Command(
        name = "ingest",
        description = "Bring files into a running pipeline. A run that was killed goes on where it was; files that were"
                + " brought in before are passed over.",
        footer = {
            "",
            "Files: .txt .html .json .ndjson .jsonl .warc, each also .gz or .xz; folders with all that is in them.",
            "Exits with 1 if a file could not be read to its end.",
            "",
            "Examples:",
            "  khabar ingest articles/",
            "  curl -s https://example.org/export.ndjson | khabar ingest - --source example"
        })
final class IngestCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders, or - for the standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--source", paramLabel = "ID", description = "Source of the items (the folder's name).")
    private @Nullable String source;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "application/x-ndjson",
            description = "Media type of the standard input (${DEFAULT-VALUE}).")
    private String type = "application/x-ndjson";

    @Override
    public Integer call() throws IOException {
        List<Path> files = paths.stream().map(Path::of).toList();
        refuseAbsent(files);
        FileIngestSettings settings =
                source == null ? FileIngestSettings.DEFAULTS : FileIngestSettings.DEFAULTS.withSource(source);
        IngestReport report;
        try (Stack stack = connection.find();
                RawItemSink sink = KafkaSink.open(
                        stack.client(), stack.kafkaTopics(), FileIngest.sinkName(files, settings), PATIENCE);
                Progress progress = new Progress(spec.commandLine().getErr())) {
            FileIngest ingest = new FileIngest(sink, settings, Clock.systemUTC(), progress);
            report = isStandardInput() ? ingest.read(System.in, type) : ingest.run(files);
        }
        spec.commandLine().getOut().println(summary(report));
        return report.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private boolean isStandardInput() {
        return paths.equals(List.of(STANDARD_INPUT));
    }

    private void refuseAbsent(List<Path> files) {
        if (isStandardInput()) {
            return;
        }
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new CommandFailure(
                        ExitCode.NOT_THERE, "cannot read " + file + ": there is no such file or folder");
            }
        }
    }

    private static String summary(IngestReport report) {
        StringBuilder text = new StringBuilder(report.items() + " items of " + report.files() + " files");
        append(text, report.resumed(), "items were there before");
        append(text, report.alreadyFinished(), "files were there before");
        append(text, report.unknown(), "files passed over, of no form that is read");
        append(text, report.rejected(), "records became dead letters, see khabar dlq list");
        append(text, report.failed(), "files could not be read to their end");
        return text.toString();
    }

    private static void append(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append("; ").append(count).append(' ').append(what);
        }
    }

    /** A bar on a terminal; nothing but faults elsewhere. */
    private static final class Progress implements IngestListener, AutoCloseable {
        private final PrintWriter err;
        private final @Nullable ProgressBar bar;

        Progress(PrintWriter err) {
            this.err = err;
            this.bar = Ansi.AUTO.enabled()
                    ? new ProgressBarBuilder()
                            .setTaskName("ingest")
                            .setUnit(" kB", 1_000)
                            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                            .build()
                    : null;
        }

        @Override
        public void progressed(IngestProgress progress) {
            if (bar != null) {
                bar.maxHint(progress.bytesTotal() == 0 ? -1 : progress.bytesTotal());
                bar.stepTo(progress.bytesRead());
                bar.setExtraMessage(progress.items() + " items");
            }
        }

        @Override
        public void rejected(Rejected rejected) {
            err.println("dead letter: " + rejected.detail());
        }

        @Override
        public void failed(String file, String reason) {
            err.println("cannot read " + file + " to its end: " + reason);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
