package io.khabar.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way that finds everything: looks up every word triple of a text, and counts what each earlier text shares. */
final class InvertedIndex implements CopyPeer {
    /** A pair that the rule takes has a third of the shorter text in shared runs, so a tenth of its triples at least. */
    private static final double LEAST_SHARED = 0.1;

    @Override
    public String name() {
        return "inverted-index";
    }

    @Override
    public List<String> settings() {
        return List.of("all word triples, a tenth shared");
    }

    @Override
    public Candidates find(List<long[]> shingles, String setting) {
        return Candidates.timed(() -> elders(shingles));
    }

    /** For each text, those before it with enough triples in common. */
    static List<int[]> elders(List<long[]> shingles) {
        Map<Long, int[]> index = new HashMap<>();
        List<int[]> elders = new ArrayList<>();
        for (long[] own : shingles) {
            elders.add(sharing(own, index, shingles));
            int[] number = {elders.size() - 1};
            for (long triple : own) {
                index.merge(triple, number, InvertedIndex::joined);
            }
        }
        return elders;
    }

    private static int[] sharing(long[] own, Map<Long, int[]> index, List<long[]> shingles) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long triple : own) {
            for (int elder : index.getOrDefault(triple, new int[0])) {
                shared.merge(elder, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_SHARED * Math.min(own.length, shingles.get(one.getKey()).length))
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private static int[] joined(int[] all, int[] one) {
        int[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = one[0];
        return longer;
    }
}
