package io.khabar.eval;

import java.util.List;
import java.util.function.Supplier;

/**
 * Another way to find which texts could be copies of which, measured beside ours; found by {@link java.util.ServiceLoader}.
 * It gets all texts at once, which is easier than one after the other.
 */
public interface CopyPeer {

    /** In lower case, as figures are named: {@code lucene-minhash}. */
    String name();

    /** Settings to measure, from the quickest to the one that finds most; none where the peer cannot run here. */
    List<String> settings();

    /** Works on some texts before the measuring, until the code that runs is the compiled one. */
    default void warmUp(List<long[]> shingles) {
        find(shingles, settings().get(0));
    }

    /**
     * Finds the candidates.
     *
     * @param shingles the word triples of each text, in the order in which the texts arrived
     * @param setting one of {@link #settings}
     */
    Candidates find(List<long[]> shingles, String setting);

    /**
     * What was found, and what it took.
     *
     * @param elders for each text, the numbers of those before it that could say the same
     * @param seconds as a clock shows them
     * @param processorSeconds of all processors
     */
    record Candidates(List<int[]> elders, double seconds, double processorSeconds) {

        /** Does the work in this process, and times it. */
        public static Candidates timed(Supplier<List<int[]>> work) {
            Stopwatch watch = Stopwatch.started();
            List<int[]> elders = work.get();
            return new Candidates(elders, watch.seconds(), watch.processorSeconds());
        }
    }
}
