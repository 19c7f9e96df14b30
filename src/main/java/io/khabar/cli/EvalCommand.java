package io.khabar.cli;

import io.khabar.eval.Evaluation;
import io.khabar.eval.EvaluationDataMissing;
import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import io.khabar.eval.ExtractionPeer;
import io.khabar.wire.NewsJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar eval}: measures what the rooms say against labelled data. */
@Command(
        name = "eval",
        description = "Measure against labelled data.",
        footer = {
            "",
            "WHAT is one or more of ${COMPLETION-CANDIDATES}, or all.",
            "Exits with 3 where the data is missing, with 1 where spans finds one that reads otherwise than claimed.",
            "",
            "Examples:",
            "  khabar eval topics language --data ../shared/data --json figures.json",
            "  ./khabar eval extraction --peers    in a clone: readability4j beside it, in the same run"
        })
final class EvalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            completionCandidates = Evaluations.Names.class,
            description = "What to measure: ${COMPLETION-CANDIDATES}, or all.")
    private List<String> what = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/data",
            description = "Folder with the evaluation data (${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as one flat JSON object.")
    private @Nullable Path json;

    @Option(names = "--errors", description = "List each wrong answer.")
    private boolean errors;

    @ArgGroup
    private PeersOption peers = new PeersOption();

    /** Peers are measured wherever they are on the class path, unless one of these is given. */
    private static final class PeersOption {
        @Option(
                names = "--peers",
                description = "Also measure what Khabar is compared to; ./khabar of a clone brings it along.")
        private boolean wanted;

        @Option(names = "--no-peers", description = "Leave out the peers, which take most of the time.")
        private boolean unwanted;
    }

    @Override
    public Integer call() throws IOException {
        refuseAbsentPeers();
        PrintWriter out = spec.commandLine().getOut();
        SortedMap<String, Double> figures = new TreeMap<>();
        boolean missing = false;
        boolean failed = false;
        for (Evaluation evaluation : Evaluations.named(what)) {
            try {
                EvaluationResult result = evaluation.run(data, new EvaluationOptions(errors, !peers.unwanted));
                print(out, result);
                figures.putAll(result.figures());
                result.failures().forEach(failure -> spec.commandLine().getErr().println("khabar: " + failure));
                failed |= !result.failures().isEmpty();
            } catch (EvaluationDataMissing e) {
                spec.commandLine().getErr().println(evaluation.name() + ": " + e.getMessage());
                missing = true;
            }
        }
        writeJson(figures);
        if (failed) {
            return ExitCode.FAILED;
        }
        return missing ? ExitCode.NOT_THERE : ExitCode.DONE;
    }

    /** They are test dependencies: what is delivered does not have them. */
    private void refuseAbsentPeers() {
        if (peers.wanted && ServiceLoader.load(ExtractionPeer.class).findFirst().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_THERE,
                    "the peers are not here; they come with ./khabar eval --peers in a clone of the source");
        }
    }

    private static void print(PrintWriter out, EvaluationResult result) {
        result.tables().forEach(table -> out.println(TableText.of(table)));
        result.errors().forEach(out::println);
        out.flush();
    }

    private void writeJson(Map<String, Double> figures) throws IOException {
        if (json != null) {
            Files.writeString(json, NewsJson.pretty(figures) + "\n");
        }
    }
}
