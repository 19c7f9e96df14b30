package io.khabar.pipeline.dedup;

import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the homes of one partition. */
interface HomeState {
    @Nullable HomeRow row(String id);

    void put(String id, HomeRow row);

    /** Versions of a canonical article to compare with: its first, and its newest if that is another. */
    List<Kept> kept(String id);

    void keep(String id, List<Kept> versions);

    /** Puts a claim by until the elder article is decided. */
    void park(Claim claim);

    /** Takes all claims out that wait for the article, in the order of their claimants' ids. */
    List<Claim> unpark(String id);

    /** Holds a version until its verdict. */
    void hold(Arrived arrived);

    /** A version held. */
    Arrived held(String id, int version);

    void release(String id, int version);
}
