package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence where the text turns to something else: at commas, at {@code كما}, at a joined verb. */
final class ClauseCutter {
    private final Reading reading;
    private final EnglishClauses english;

    ClauseCutter(Reading reading) {
        this.reading = reading;
        this.english = new EnglishClauses(reading);
    }

    List<Span> cut(Span sentence) {
        List<Span> clauses = new ArrayList<>();
        int from = sentence.from();
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
            if (begins(i) || (reading.isSubjectFirst() && english.parts(i, from, sentence.to()))) {
                clauses.add(new Span(from, i));
                from = i;
            }
        }
        clauses.add(new Span(from, sentence.to()));
        return clauses;
    }

    private boolean begins(int i) {
        if ((reading.gapAfter(i - 1) & (Gap.COMMA | Gap.STOP)) != 0) {
            return !reading.isSubjectFirst() || !english.isInserted(i);
        }
        if (reading.start(i) != i) {
            return false;
        }
        boolean time = reading.isSubjectFirst() && english.isTime(i);
        return (reading.has(i, Tag.CLAUSE) && !time) || (reading.joined(i) && isDeed(i));
    }

    private boolean isDeed(int i) {
        if (reading.has(i, Tag.KILL)) {
            return true;
        }
        return reading.hasAny(i, Tag.METHOD, Tag.LAUNCH, Tag.TARGET, Tag.SAID, Tag.FALL) && isVerb(i);
    }

    private boolean isVerb(int i) {
        return reading.inForm(i, Form.VERB);
    }
}
