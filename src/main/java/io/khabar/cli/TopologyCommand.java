package io.khabar.cli;

import io.khabar.ops.TopologyPicture;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.registry.RegistryClient;
import io.khabar.runtime.Applications;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.TopologyDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar topology}: what the applications are made of. */
@Command(name = "topology", description = "Show the applications' topologies, in words or as a Mermaid picture.")
final class TopologyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(arity = "0..*", paramLabel = "APP", description = "${COMPLETION-CANDIDATES} (all).")
    private @Nullable List<Applications.Name> names;

    @Option(names = "--mermaid", description = "As a Mermaid flow chart.")
    private boolean mermaid;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = connection.settings(Map.of());
        for (Applications.Name name : names == null ? List.of(Applications.Name.values()) : names) {
            TopologyDescription described = Applications.topology(
                            name, settings, kafkaTopics(), TopologyCommand::notRun)
                    .describe();
            out.println(name.lowerCase());
            out.println(mermaid ? TopologyPicture.of(described) : described);
        }
        return ExitCode.DONE;
    }

    /** A topology that is only described asks nobody anything. */
    private static KafkaTopics kafkaTopics() {
        return KafkaTopics.with(
                new RegistrySerdes(RegistryClient.connect(List.of("http://not-asked.invalid"), Map.of())));
    }

    private static Enricher notRun() {
        throw new IllegalStateException("a topology that is only described enriches nothing");
    }
}
