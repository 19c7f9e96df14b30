package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import io.khabar.pipeline.dedup.HomeMessage.Grant;

/** Where the home of an article puts what follows from a message, and what an operator counts. */
interface HomeOutbox {
    void query(BandQuery query);

    void claim(Claim claim);

    void grant(Grant grant);

    /** The one verdict on a version. */
    void decide(Verdict verdict, Arrived arrived);

    /** The version was known: nothing follows. */
    void redelivered(Article article, boolean sameText);

    /** The index answered. */
    void gathered(Gathered gathered);
}
