package io.khabar.cli;

import io.khabar.registry.RegistryFailure;
import io.khabar.registry.RegistryUnavailable;
import io.khabar.runtime.StartFailure;
import io.khabar.sources.SinkRefused;
import io.khabar.sources.SinkUnavailable;
import io.khabar.wire.KafkaRefusal;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code khabar}: the command that all others stand under. */
@Command(
        name = "khabar",
        description = {
            "Khabar turns news articles into a stream in which every text appears once, in a known language, with what"
                    + " it is about, who and where it names, who said what and what happened.",
            "",
            "Start with: khabar demo",
            ""
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            IngestCommand.class,
            FeedsCommand.class,
            TailCommand.class,
            AuditCommand.class,
            CopiesCommand.class,
            DeadLettersCommand.class,
            ReplayCommand.class,
            ExplainCommand.class,
            TopicsCommand.class,
            TopologyCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            ConfigCommand.class,
            CommandLine.HelpCommand.class
        })
public final class KhabarCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs a command line and returns the exit code. */
    public static int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new KhabarCommand());
        line.setExecutionExceptionHandler(KhabarCommand::explain);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }

    /** One line for what a person can mend; a stack trace for what only we can. */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof CommandFailure known) {
            err.println("khabar: " + known.getMessage());
            return known.exitCode();
        }
        if (failure instanceof StartFailure
                || failure instanceof RegistryFailure
                || failure instanceof RegistryUnavailable
                || failure instanceof SinkRefused
                || failure instanceof SinkUnavailable) {
            err.println("khabar: " + failure.getMessage());
            return ExitCode.FAILED;
        }
        Optional<String> refusal = KafkaRefusal.in(failure, "khabar-");
        if (refusal.isPresent()) {
            err.println("khabar: " + refusal.get());
            return ExitCode.FAILED;
        }
        err.println("khabar: a fault of the program, please report it with what follows");
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }
}
