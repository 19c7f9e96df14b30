package io.khabar.pipeline.entities;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Part;
import io.khabar.pipeline.entities.gazetteer.Gazetteer;
import io.khabar.pipeline.entities.gazetteer.Use;
import io.khabar.text.TextView;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds who and what an article names. Safe for many threads: a lexicon is built once a language and then only read. */
public final class EntityFinder {
    private static final String NAME = "entities/2";

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

    /** Whether words say of what country something is and do not name the country: {@code السورية}, {@code Syrian}. */
    public boolean isAdjective(String words, String language) {
        Lexicon lexicon = lexicons.computeIfAbsent(language, code -> Lexicon.of(gazetteer, code));
        PartReading reading = PartReading.of(Part.BODY, TextView.of(words, language), lexicon);
        List<Use> uses = reading.size() == 0
                ? List.of()
                : reading.hits(0).stream()
                        .filter(hit -> hit.end() == reading.size())
                        .flatMap(hit -> Arrays.stream(hit.senses()))
                        .map(Sense::use)
                        .toList();
        return uses.contains(Use.ADJECTIVE) && !uses.contains(Use.SURE);
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
        People people = lexicon.knowsNames() ? People.of(parts) : People.of(List.of());
        Found found = new Found();
        parts.forEach(part -> read(part, chooser, people, found));
        return found.entities();
    }

    private void read(PartReading part, Chooser chooser, People people, Found found) {
        int i = 0;
        while (i < part.size()) {
            i = read(part, i, chooser, people, found);
        }
    }

    /** Takes the longest name that counts at a token, and returns the token after it. */
    private int read(PartReading part, int i, Chooser chooser, People people, Found found) {
        People.Named person = people.at(part, i);
        for (Hit hit : part.hits(i)) {
            Sense sense = chooser.choose(part, hit);
            if (sense != null && hit.end() >= person.end()) {
                found.add(
                        gazetteer.entry(sense.entry()), Written.evidence(part, hit.first(), hit.end(), hit.clitics()));
                return hit.end();
            }
        }
        if (person.end() > i) {
            found.add(
                    person.id(),
                    EntityKind.PERSON,
                    person.name(),
                    Written.evidence(part, i, person.end(), part.classStart(i)));
            return person.end();
        }
        return i + 1;
    }
}
