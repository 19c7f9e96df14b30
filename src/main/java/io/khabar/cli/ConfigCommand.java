package io.khabar.cli;

import io.khabar.eval.Table;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.NewsJson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code khabar config}: what is set, and where. */
@Command(
        name = "config",
        description = "Show all settings in effect and where each was given; secrets are hidden.",
        footer = {
            "",
            "A setting such as data.dir is --set data.dir=…, KHABAR_DATA_DIR in the environment, or data.dir in the file",
            "that --config or KHABAR_CONFIG names: flags over environment over file over defaults."
        })
final class ConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<Settings.Effective> effective = connection.settings(Map.of()).effective();
        spec.commandLine().getOut().println(json ? NewsJson.pretty(effective) : TableText.of(table(effective)));
        return ExitCode.DONE;
    }

    private static Table table(List<Settings.Effective> effective) {
        return new Table(
                "settings",
                List.of("key", "value", "given by", "what for"),
                effective.stream()
                        .map(one -> List.of(one.key(), one.value(), one.origin(), one.purpose()))
                        .toList());
    }
}
