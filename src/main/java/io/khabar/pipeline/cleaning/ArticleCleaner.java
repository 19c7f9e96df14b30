package io.khabar.pipeline.cleaning;

import io.khabar.model.Credit;
import io.khabar.model.CreditRole;
import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;
import io.khabar.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves the body, says what else there was and whom the text credits. */
public final class ArticleCleaner {
    private final LineSorter sorter;
    private final CreditFinder credits;
    private final OutletRegistry outlets;

    private ArticleCleaner(OutletRegistry outlets) {
        this.outlets = outlets;
        BylineReader bylines = new BylineReader(outlets.names());
        this.credits = new CreditFinder(bylines, CreditPhrases.fromResources());
        this.sorter = new LineSorter(BoilerplateRules.fromResources(), bylines);
    }

    /** By the rules and outlets that the application ships. */
    public static ArticleCleaner fromResources() {
        return with(OutletRegistry.fromResources());
    }

    /** By the rules that the application ships and by these outlets. */
    public static ArticleCleaner with(OutletRegistry outlets) {
        return new ArticleCleaner(outlets);
    }

    public Cleaned clean(RawText raw) {
        List<Line> lines = Line.of(raw.text(), raw.bodyStart());
        List<@Nullable RemovedKind> kinds = sorter.sort(lines, raw.title());
        CodePoints places = new CodePoints(raw.text());
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            RemovedKind kind = kinds.get(i);
            String text = kind == null ? Normaliser.line(line.text()) : line.text();
            int start = places.at(line.start());
            Paragraph paragraph = new Paragraph(text, start, places.at(line.end()), line.text());
            if (kind != null) {
                removed.add(paragraph.removed(kind));
            } else if (!text.isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        Outlet own = ownOutlet(raw);
        List<Credit> found = credits.find(new CreditFinder.Sorted(raw, lines, kinds, own));
        String publisher = publisher(raw, found);
        Outlet outlet = own != null ? own : outlets.byName(publisher).orElse(null);
        return new Cleaned(paragraphs, removed, found, publisher, outlet == null ? null : outlet.id());
    }

    private @Nullable Outlet ownOutlet(RawText raw) {
        return outlets.byHost(raw.url())
                .or(() -> outlets.byName(raw.publisher()))
                .or(() -> outlets.byId(raw.outlet()))
                .orElse(null);
    }

    /** As stated, else the aggregator that the footer names. */
    private static @Nullable String publisher(RawText raw, List<Credit> credits) {
        if (raw.publisher() != null) {
            return raw.publisher();
        }
        return credits.stream()
                .filter(credit -> credit.role() == CreditRole.AGGREGATED)
                .map(Credit::name)
                .findFirst()
                .orElse(null);
    }
}
