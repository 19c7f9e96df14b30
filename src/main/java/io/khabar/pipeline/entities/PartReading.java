package io.khabar.pipeline.entities;

import io.khabar.model.Part;
import io.khabar.text.TextView;
import io.khabar.text.TokenTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A title or body as the lexicon reads it: the number and classes of each token, and every name that may stand there. */
final class PartReading {
    private static final int LONGEST_TOKEN = 60;

    private final Part part;
    private final TextView view;
    private final Lexicon lexicon;
    private final String[] tokens;
    private final int[] own;
    private final int[] classes;
    private final int[] classStart;
    private final List<List<Hit>> hits;
    private final boolean inflected;

    /** What each token can be in a person's name; made when first asked for. */
    private final @Nullable NameWord[] nameWords;

    /** Where the names of people end that begin at each token, 0 where nobody has asked yet. */
    private final int[] personEnds;

    private final PersonPattern people = new PersonPattern(this);

    private PartReading(Part part, TextView view, Lexicon lexicon) {
        this.part = part;
        this.view = view;
        this.lexicon = lexicon;
        int size = view.size();
        tokens = new String[size];
        own = new int[size];
        classes = new int[size];
        classStart = new int[size];
        hits = new ArrayList<>(size);
        nameWords = new NameWord[size];
        personEnds = new int[size];
        inflected = Inflection.marks(lexicon.language());
    }

    static PartReading of(Part part, TextView view, Lexicon lexicon) {
        PartReading reading = new PartReading(part, view, lexicon);
        for (int i = 0; i < view.size(); i++) {
            reading.tokens[i] = view.token(i);
            reading.own[i] = lexicon.word(reading.tokens[i], 0, '\0');
        }
        Clitics clitics = Clitics.of(lexicon.language());
        for (int i = 0; i < view.size(); i++) {
            reading.hits.add(reading.read(i, clitics));
        }
        return reading;
    }

    /** The names that start in a token, the longest first. */
    private List<Hit> read(int i, Clitics clitics) {
        if (tokens[i].length() > LONGEST_TOKEN) {
            return List.of();
        }
        classes[i] = lexicon.classes(own[i]);
        List<Hit> found = walk(i, 0, own[i], List.of());
        if (WordClass.COMMON.in(classes[i])) {
            return found;
        }
        int options = clitics.read(tokens[i]);
        for (int option = 1; option < options; option++) {
            int start = clitics.start(option);
            int word = lexicon.word(tokens[i], start, clitics.prefix(option));
            if (word != TokenTable.UNKNOWN) {
                classify(i, word, start);
                found = walk(i, start, word, found);
            }
        }
        return inflected && own[i] == TokenTable.UNKNOWN ? inflected(i) : found;
    }

    private void classify(int i, int word, int start) {
        if (classes[i] == 0) {
            classes[i] = lexicon.classes(word);
            classStart[i] = start;
        }
    }

    private List<Hit> inflected(int i) {
        List<Hit> found = List.of();
        for (String form : Inflection.forms(view, i)) {
            found = walk(i, 0, lexicon.word(form, 0, '\0'), found);
        }
        return found;
    }

    private List<Hit> walk(int first, int clitics, int firstWord, List<Hit> before) {
        List<Hit> found = before;
        int node = lexicon.step(NameTrie.ROOT, firstWord);
        int at = first + 1;
        while (node != NameTrie.NOWHERE) {
            Sense[] senses = lexicon.senses(node);
            if (senses.length > 0) {
                found = with(found, new Hit(first, at, clitics, senses));
            }
            if (at == view.size()) {
                break;
            }
            node = next(node, at);
            at++;
        }
        return found;
    }

    private int next(int node, int at) {
        int direct = lexicon.step(node, own[at]);
        if (direct != NameTrie.NOWHERE || !inflected) {
            return direct;
        }
        for (String form : Inflection.forms(view, at)) {
            int step = lexicon.step(node, lexicon.word(form, 0, '\0'));
            if (step != NameTrie.NOWHERE) {
                return step;
            }
        }
        return NameTrie.NOWHERE;
    }

    private static List<Hit> with(List<Hit> hits, Hit hit) {
        if (hits.isEmpty()) {
            return List.of(hit);
        }
        List<Hit> more = new ArrayList<>(hits.size() + 1);
        int at = 0;
        while (at < hits.size() && hits.get(at).length() >= hit.length()) {
            at++;
        }
        more.addAll(hits.subList(0, at));
        more.add(hit);
        more.addAll(hits.subList(at, hits.size()));
        return more;
    }

    Part part() {
        return part;
    }

    TextView view() {
        return view;
    }

    boolean isArabic() {
        return lexicon.language().equals("ar");
    }

    int size() {
        return tokens.length;
    }

    String token(int i) {
        return tokens[i];
    }

    /** The names that start in a token, the longest first. */
    List<Hit> hits(int i) {
        return hits.get(i);
    }

    /** Whether the token, with or without clitics, is a word of this class. */
    boolean is(int i, WordClass wordClass) {
        return i >= 0 && i < tokens.length && wordClass.in(classes[i]);
    }

    /** The classes of a token as bits. */
    int classes(int i) {
        return i >= 0 && i < tokens.length ? classes[i] : 0;
    }

    /** What the token can be in a person's name. */
    NameWord nameWord(int i) {
        if (i >= tokens.length) {
            return NameWord.NONE;
        }
        NameWord known = nameWords[i];
        if (known == null) {
            known = NameWord.of(this, i);
            nameWords[i] = known;
        }
        return known;
    }

    /** The token after the name of a person that no gazetteer has, or the token itself where none begins there. */
    int personEnd(int i) {
        if (personEnds[i] == 0) {
            personEnds[i] = people.end(i) + 1;
        }
        return personEnds[i] - 1;
    }

    /** Letters of the token before the word that has its classes. */
    int classStart(int i) {
        return classStart[i];
    }

    /** Whether only a space or hyphen stands between a token and the next one. */
    boolean joined(int i) {
        if (i + 1 >= tokens.length || view.paragraph(i) != view.paragraph(i + 1)) {
            return false;
        }
        String text = view.text();
        for (int at = view.endUtf16(i); at < view.startUtf16(i + 1); at++) {
            char c = text.charAt(at);
            if (!Character.isSpaceChar(c) && c != '-' && c != '\u2011' && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }
}
