package io.khabar.eval.peers;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import io.khabar.eval.CopyPeer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** hash4j's MinHash and SuperMinHash, with the usual index of bands around them: one equal band makes a candidate. */
public final class Hash4jPeer implements CopyPeer {
    private static final int BITS = 32;

    private final Map<String, Bands> bands = new LinkedHashMap<>();

    /** SuperMinHash, which is the quicker one, from the bands of the textbooks on; MinHash with those that find most. */
    public Hash4jPeer() {
        for (Bands one : List.of(new Bands(16, 8), new Bands(32, 4), new Bands(64, 2), new Bands(128, 2))) {
            bands.put("SuperMinHash, " + one, one);
        }
        bands.put("MinHash, 128 bands of 2", new Bands(128, 2));
    }

    @Override
    public String name() {
        return "hash4j";
    }

    @Override
    public List<String> settings() {
        return List.copyOf(bands.keySet());
    }

    @Override
    public Candidates find(List<long[]> shingles, String setting) {
        Bands shape = bands.getOrDefault(setting, new Bands(16, 8));
        int size = shape.count() * shape.rows();
        SimilarityHashPolicy policy = setting.startsWith("Super")
                ? SimilarityHashing.superMinHash(size, BITS)
                : SimilarityHashing.minHash(size, BITS);
        return Candidates.timed(() -> elders(shingles, shape, policy));
    }

    private static List<int[]> elders(List<long[]> shingles, Bands shape, SimilarityHashPolicy policy) {
        SimilarityHasher hasher = policy.createHasher();
        List<Map<Long, List<Integer>>> index = new ArrayList<>();
        for (int band = 0; band < shape.count(); band++) {
            index.add(new HashMap<>());
        }
        List<int[]> elders = new ArrayList<>();
        for (long[] own : shingles) {
            byte[] signature = hasher.compute(ElementHashProvider.ofFunction(i -> mixed(own[i]), own.length));
            TreeSet<Integer> found = new TreeSet<>();
            for (int band = 0; band < shape.count(); band++) {
                List<Integer> same =
                        index.get(band).computeIfAbsent(shape.key(policy, signature, band), key -> new ArrayList<>());
                found.addAll(same);
                same.add(elders.size());
            }
            elders.add(found.stream().mapToInt(Integer::intValue).toArray());
        }
        return elders;
    }

    /** The library asks for hashes of high quality, which word triples by themselves are not. */
    static long mixed(long triple) {
        long mixed = triple * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private record Bands(int count, int rows) {
        long key(SimilarityHashPolicy policy, byte[] signature, int band) {
            long key = band;
            for (int row = band * rows; row < (band + 1) * rows; row++) {
                key = mixed(key + policy.getComponent(signature, row));
            }
            return key;
        }

        @Override
        public String toString() {
            return count + " bands of " + rows;
        }
    }
}
