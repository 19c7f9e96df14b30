package io.khabar.cli;

import io.khabar.model.DeadLetter;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Redrive;
import io.khabar.runtime.Stack;
import io.khabar.wire.DeadLetters;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar dlq}: what could not be processed, and the way back for it. */
@Command(name = "dlq", description = "List dead letters and send them back.", synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the dead letters: list or redrive");
    }

    @Command(name = "list", description = "List them, oldest first in each partition.")
    int list(
            @Mixin ConnectionOptions connection,
            @Option(names = "--json", description = "One JSON object a line, payload in base64.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        try (Stack connected = connection.find()) {
            List<DeadLetter> letters = letters(connected);
            letters.forEach(letter -> out.println(json ? NewsJson.line(letter) : DeadLetterText.brief(letter)));
            if (!json) {
                out.println(letters.size() + " dead letters");
            }
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "redrive",
            description = "Send dead letters back to where they came from, as they were. What fails again comes back.")
    int redrive(
            @Mixin ConnectionOptions connection,
            @Option(names = "--all", description = "All that were not sent back yet.") boolean all,
            @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids, or their beginnings.")
                    List<String> ids) {
        List<String> wanted = ids == null ? List.of() : ids;
        if (all == !wanted.isEmpty()) {
            throw new CommandFailure(ExitCode.CALLED_WRONGLY, "name the dead letters to send back, or say --all");
        }
        try (Stack connected = connection.find()) {
            List<DeadLetter> chosen = letters(connected).stream()
                    .filter(letter -> all
                            ? !DeadLetters.isSentBack(letter)
                            : wanted.stream().anyMatch(letter.id()::startsWith))
                    .toList();
            if (chosen.isEmpty()) {
                throw new CommandFailure(ExitCode.NOT_THERE, "there is no such dead letter; see khabar dlq list");
            }
            Redrive.sendBack(connected, chosen);
            spec.commandLine().getOut().println("sent back " + chosen.size());
        }
        return ExitCode.DONE;
    }

    /** Each once, as it was told last. */
    private static List<DeadLetter> letters(Stack connected) {
        try (NewsReader<DeadLetter> reader =
                NewsReader.open(connected.client(), connected.kafkaTopics().deadLetters(), Instant.EPOCH)) {
            Map<String, DeadLetter> byId = new LinkedHashMap<>();
            reader.readAll().stream().map(Received::value).forEach(letter -> byId.put(letter.id(), letter));
            return List.copyOf(byId.values());
        }
    }
}
