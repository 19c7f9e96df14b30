package io.khabar.pipeline.entities;

import io.khabar.model.Entity;
import io.khabar.model.Part;
import io.khabar.pipeline.entities.gazetteer.Gazetteer;
import io.khabar.text.TextView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds who and what an article names. Safe for many threads: a lexicon is built once a language and then only read. */
public final class EntityFinder {
    private static final String NAME = "entities/1";

    private final Gazetteer gazetteer;
    private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

    private EntityFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Knows what ships with the project. */
    public static EntityFinder shipped() {
        return new EntityFinder(Gazetteer.shipped());
    }

    /**
     * Knows what ships with the project and what a user's folder adds.
     *
     * @param folder of {@code *.yaml} files
     */
    public static EntityFinder with(Path folder) {
        return new EntityFinder(Gazetteer.with(folder));
    }

    /** Name and version of the method, and a fingerprint of the gazetteers. */
    public String version() {
        return NAME + "+" + gazetteer.version();
    }

    /**
     * The entities of an article, in the order of their first mention.
     *
     * @param language of title and body, an ISO 639 code
     */
    public List<Entity> find(TextView title, TextView body, String language) {
        Lexicon lexicon = lexicons.computeIfAbsent(language, code -> Lexicon.of(gazetteer, code));
        List<PartReading> parts =
                List.of(PartReading.of(Part.TITLE, title, lexicon), PartReading.of(Part.BODY, body, lexicon));
        Chooser chooser = new Chooser(gazetteer, Context.of(gazetteer, parts));
        Found found = new Found();
        parts.forEach(part -> listed(part, chooser, found));
        return found.entities();
    }

    private void listed(PartReading part, Chooser chooser, Found found) {
        int i = 0;
        while (i < part.size()) {
            i = listed(part, i, chooser, found);
        }
    }

    /** Takes the longest name that counts at a token, and returns the token after it. */
    private int listed(PartReading part, int i, Chooser chooser, Found found) {
        for (Hit hit : part.hits(i)) {
            Sense sense = chooser.choose(part, hit);
            if (sense != null) {
                found.add(
                        gazetteer.entry(sense.entry()), Written.evidence(part, hit.first(), hit.end(), hit.clitics()));
                return hit.end();
            }
        }
        return i + 1;
    }
}
