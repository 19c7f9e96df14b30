package io.khabar.cli;

import io.khabar.model.Article;
import io.khabar.model.Credit;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Outcome;
import io.khabar.model.RawItem;
import io.khabar.model.Rejected;
import io.khabar.model.Relation;
import io.khabar.model.Removed;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.runtime.Definitions;
import io.khabar.runtime.Outlets;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar explain}: the whole way of one article, without Kafka. */
@Command(
        name = "explain",
        description = "Show the whole way of an article without Kafka: what was removed, credit, language, topics,"
                + " entities, quotes and events, with marked evidence.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions given = new SettingsOptions();

    @Mixin
    private DefinitionOptions definitions = new DefinitionOptions();

    @Parameters(paramLabel = "FILE", description = "A text, HTML or JSON file, or NDJSON with several articles.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "The EnrichedArticle as JSON, one a line.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = TopicsCommand.settings(given, definitions);
        ArticleMaker maker = ArticleMaker.with(Outlets.of(settings), IntakeSettings.DEFAULTS, System::nanoTime);
        Enricher enricher = Definitions.enricher(settings);
        int refused = 0;
        long offset = 0;
        for (RawItem item : ItemsOfFiles.of(file)) {
            Outcome<Article> made = maker.make(item, 0, offset++);
            boolean kept = made.fold(article -> show(enricher.enrich(article, Relation.CANONICAL)), this::tell);
            refused += kept ? 0 : 1;
        }
        spec.commandLine().getOut().flush();
        return refused == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean tell(Rejected rejected) {
        spec.commandLine()
                .getErr()
                .println("khabar: this would become a dead letter: " + rejected.detail()
                        + (rejected.remedy().isEmpty() ? "" : "\n  " + rejected.remedy()));
        return false;
    }

    private boolean show(EnrichedArticle enriched) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(NewsJson.line(enriched));
            return true;
        }
        Ink ink = Ink.ofStandardOutput();
        out.print(new EnrichedText(ink).whole(enriched));
        Article article = enriched.article();
        out.println(ink.bold("credits"));
        for (Credit credit : article.credits()) {
            out.println("  " + credit.name() + "  " + credit.role().name().toLowerCase(Locale.ROOT)
                    + (credit.outlet() == null ? "" : "  outlet " + credit.outlet()) + "  ← " + credit.text());
        }
        out.println(ink.bold("publisher") + "  " + (article.publisher() == null ? "unknown" : article.publisher()));
        out.println(ink.bold("removed"));
        for (Removed removed : article.removed()) {
            out.println("  " + removed.kind().name().toLowerCase(Locale.ROOT) + " [" + removed.start() + ", "
                    + removed.end() + "): " + removed.text().strip());
        }
        out.println(ink.bold("made by") + "  " + article.extractor() + " "
                + enriched.versions().byName());
        return true;
    }
}
