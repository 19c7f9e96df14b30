package io.khabar.pipeline.quotes;

import io.khabar.model.Evidence;
import io.khabar.model.Quote;
import io.khabar.pipeline.quotes.reading.Cue;
import io.khabar.pipeline.quotes.reading.Quotation;
import io.khabar.pipeline.quotes.reading.SpeechText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the quotes of one part from its first word to its last. */
final class PartQuotes {
    private static final int LEAST_SAID = 4;

    private final SpeechText text;
    private final SpeakerFinder speakers;
    private final ReportedSpeech reported;
    private final Memory memory;
    private final List<Quote> quotes = new ArrayList<>();
    private int reportedTo;

    PartQuotes(SpeechText text, Offices offices) {
        this.text = text;
        this.speakers = new SpeakerFinder(text, offices);
        this.reported = new ReportedSpeech(text);
        this.memory = new Memory(text);
    }

    List<Quote> read() {
        Map<Integer, List<Quotation>> said = said();
        for (int token = 0; token < text.size(); token = text.end(token)) {
            List<Quotation> here = said.isEmpty() ? List.of() : said.getOrDefault(token, List.of());
            if (!text.isQuoted(token) && Attribution.isSpeech(text, token)) {
                speech(token, here);
            } else {
                here.forEach(this::goOn);
            }
        }
        quotes.sort(Comparator.comparing(Quote::quote));
        return quotes;
    }

    /** Quotations by their word of speech; one that may go on with the last speaker by its own first token. */
    private Map<Integer, List<Quotation>> said() {
        Attribution attribution = new Attribution(text);
        Map<Integer, List<Quotation>> said = new TreeMap<>();
        Quotation last = null;
        for (Quotation quotation : text.quotations()) {
            int verb = attribution.of(quotation);
            boolean goesOn = verb == Attribution.NONE && last != null && follows(last, quotation);
            if (verb != Attribution.NONE || goesOn) {
                said.computeIfAbsent(goesOn ? quotation.from() : verb, key -> new ArrayList<>())
                        .add(quotation);
                last = quotation;
            }
        }
        return said;
    }

    /** {@code "…," he said. "…"}, and a quote that is broken by a paragraph. */
    private boolean follows(Quotation last, Quotation next) {
        int between = text.view().paragraph(next.from()) - text.view().paragraph(last.to() - 1);
        int first = next.from();
        boolean begins = first == 0 || !text.sameSentence(first - 1, first);
        boolean whole = next.to() == text.size() || !text.sameSentence(next.to() - 1, next.to());
        boolean near = between == 0 || (between == 1 && isParagraph(next));
        return begins && whole && near && next.length() >= LEAST_SAID;
    }

    private boolean isParagraph(Quotation quotation) {
        int before = quotation.from() - 1;
        return before < 0 || text.view().paragraph(before) != text.view().paragraph(quotation.from());
    }

    private void goOn(Quotation quotation) {
        Speaker speaker = memory.last(quotation.from());
        if (speaker != null) {
            add(text.evidenceUtf16(quotation.fromUtf16(), quotation.toUtf16()), speaker, Attribution.NONE, true);
        }
    }

    private void speech(int verb, List<Quotation> said) {
        if (verb < reportedTo && said.isEmpty()) {
            return;
        }
        int that = reported.that(verb);
        Speaker speaker = speaker(verb, limit(verb, that, said), said);
        if (speaker == null) {
            speaker = leftOut(verb, said);
        } else {
            memory.spoke(speaker, verb);
        }
        for (Quotation quotation : said) {
            add(text.evidenceUtf16(quotation.fromUtf16(), quotation.toUtf16()), speaker, verb, true);
        }
        Evidence words = said.isEmpty() && speaker != null ? report(verb, that, speaker) : null;
        if (words != null) {
            add(words, speaker, verb, false);
            reportedTo = text.tokenAfter(words);
        }
    }

    private @Nullable Speaker leftOut(int verb, List<Quotation> said) {
        Speaker last = memory.last(verb);
        int first = said.isEmpty() ? verb : Math.min(verb, said.get(0).from());
        return last != null || memory.hasTurns() ? last : speakers.alone(first);
    }

    private @Nullable Evidence report(int verb, int that, Speaker speaker) {
        if (that != Attribution.NONE) {
            return reported.behind(that);
        }
        boolean according = text.has(verb, Cue.ACCORDING) && !speaker.carried();
        return according ? reported.around(verb, text.tokenAfter(speaker.at())) : null;
    }

    /** Where the words for the speaker end at the latest. */
    private int limit(int verb, int that, List<Quotation> said) {
        int limit = that == Attribution.NONE ? text.size() : that;
        for (Quotation quotation : said) {
            limit = quotation.from() > verb ? Math.min(limit, quotation.from()) : limit;
        }
        return limit;
    }

    private @Nullable Speaker speaker(int verb, int limit, List<Quotation> said) {
        int next = text.end(verb);
        if (text.has(verb, Cue.ACCORDING)) {
            return speakers.behind(next, limit);
        }
        if (text.has(verb, Cue.ADDING)) {
            return memory.spokeIn(verb) ? null : speakers.subject(verb);
        }
        Quotation quoted = quotedBefore(verb, said);
        int floor = quoted == null ? 0 : quoted.to();
        return text.verbFirst() ? behindFirst(verb, limit, floor) : aside(verb, limit, quoted);
    }

    /** Beside the verb; or before the quotation where the verb ends the sentence, as in Turkish. */
    private @Nullable Speaker aside(int verb, int limit, @Nullable Quotation quoted) {
        Speaker beside = beside(verb, limit, quoted == null ? 0 : quoted.to());
        return beside == null && quoted != null ? speakers.before(quoted.from(), 0) : beside;
    }

    private static @Nullable Quotation quotedBefore(int verb, List<Quotation> said) {
        return said.isEmpty() || said.get(0).to() > verb ? null : said.get(0);
    }

    private @Nullable Speaker behindFirst(int verb, int limit, int floor) {
        Speaker behind = speakers.behind(text.end(verb), limit);
        return behind != null || text.has(verb, Cue.JOINED) ? behind : speakers.before(verb, floor);
    }

    private @Nullable Speaker beside(int verb, int limit, int floor) {
        Speaker before = speakers.before(verb, floor);
        boolean inverted = before == null && !text.has(verb - 1, Cue.PRONOUN);
        return inverted ? speakers.behind(text.end(verb), limit) : before;
    }

    private void add(Evidence words, @Nullable Speaker speaker, int verb, boolean direct) {
        Evidence verbAt = verb == Attribution.NONE ? null : text.verb(verb);
        quotes.add(new Quote(
                words,
                speaker == null ? null : speaker.entity(),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.at(),
                verbAt == null ? null : verbAt.text(),
                verbAt,
                speaker != null && speaker.carried(),
                direct));
    }
}
