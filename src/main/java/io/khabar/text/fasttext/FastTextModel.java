package io.khabar.text.fasttext;

import io.khabar.text.WordNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A text classifier trained by fastText: feed it a text's words, ask for the probability of each label. Immutable. */
public final class FastTextModel {

    private static final int HIERARCHICAL_SOFTMAX = 1;
    private static final int DIMENSION = 16;

    /** A constant, so that the remainder by it costs a multiplication and not a division. */
    private static final int BUCKETS = 2_000_000;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final String END_OF_TEXT = "</s>";

    private final WordNumbers words;
    private final int wordCount;
    private final int endOfText;
    private final List<String> labels;
    private final LabelTree tree;

    /** Of the words, each with its n-grams added, then of the kept n-grams in the order of their buckets. */
    private final float[] vectors;

    /** By word, 1 + how many n-grams were added. */
    private final int[] featuresOfWord;

    private final BucketRows ngrams;

    private FastTextModel(FastTextFile file) {
        require(file);
        labels = List.copyOf(file.labels());
        tree = new LabelTree(file.labelCounts(), file.outputs(), DIMENSION);
        wordCount = file.words().size();
        ngrams = new BucketRows(BUCKETS, file.keptBuckets());
        vectors = inOrderOfBuckets(file.inputs(), file.keptBuckets(), wordCount);
        endOfText = file.words().indexOf(END_OF_TEXT);
        words = new WordNumbers(wordCount);
        featuresOfWord = new int[wordCount];
        for (int word = 0; word < wordCount; word++) {
            addNgramsTo(word, file.words().get(word));
            words.put(file.words().get(word), word);
        }
    }

    /**
     * Reads a compressed classifier.
     *
     * @throws IllegalArgumentException when the stream holds another kind of model than this reader understands
     */
    public static FastTextModel read(InputStream stream) throws IOException {
        return new FastTextModel(FastTextFile.read(stream));
    }

    private static void require(FastTextFile file) {
        FastTextFile.Arguments arguments = file.arguments();
        FastTextFile.Arguments understood =
                new FastTextFile.Arguments(DIMENSION, HIERARCHICAL_SOFTMAX, BUCKETS, SHORTEST, LONGEST);
        if (!arguments.equals(understood) || file.inputs().length / DIMENSION > Character.MAX_VALUE) {
            throw new IllegalArgumentException("unsupported fastText arguments: " + arguments);
        }
    }

    private float[] inOrderOfBuckets(float[] inputs, int[] keptBuckets, int words) {
        float[] ordered = inputs.clone();
        for (int i = 0; i < keptBuckets.length; i++) {
            int row = words + ngrams.rowOf(keptBuckets[i]);
            System.arraycopy(inputs, (words + i) * DIMENSION, ordered, row * DIMENSION, DIMENSION);
        }
        return ordered;
    }

    private void addNgramsTo(int word, String spelling) {
        Features features = new Features();
        features.add(word, 1);
        if (word != endOfText) {
            char[] bounded = ('<' + spelling + '>').toCharArray();
            addNgrams(bounded, 0, bounded.length, features);
        }
        System.arraycopy(features.sum(vectors, DIMENSION), 0, vectors, word * DIMENSION, DIMENSION);
        featuresOfWord[word] = features.size();
    }

    public List<String> labels() {
        return labels;
    }

    public Features features() {
        return new Features();
    }

    /**
     * Adds the word that lies in {@code text} between the marks {@code <} and {@code >}.
     *
     * @param from where the mark before the word is
     * @param to behind the mark that follows the word
     * @param hash of the word as {@link WordNumbers} makes it
     */
    public void addWord(char[] text, int from, int to, long hash, Features features) {
        int word = words.find(hash);
        if (word >= 0) {
            features.add(word, featuresOfWord[word]);
            return;
        }
        addNgrams(text, from, to, features);
    }

    private void addNgrams(char[] text, int from, int to, Features features) {
        for (int start = from; start < to - 1; start++) {
            int hash = Fnv.with(Fnv.START, text[start]);
            int end = Math.min(to, start + LONGEST);
            for (int next = start + 1; next < end; next++) {
                hash = Fnv.with(hash, text[next]);
                int row = ngrams.rowOf((int) (Integer.toUnsignedLong(hash) % BUCKETS));
                if (row >= 0) {
                    features.add(wordCount + row, 1);
                }
            }
        }
    }

    /** By label, in the order of {@link #labels()}, the natural logarithm of its probability. */
    public float[] logProbabilities(Features features) {
        return logProbabilities(features, new Features(), 0);
    }

    /**
     * The same for a text some of whose words count for less.
     *
     * @param weight of each of the lighter features
     */
    public float[] logProbabilities(Features features, Features lighter, float weight) {
        float[] sum = features.sum(vectors, DIMENSION);
        float[] lighterSum = lighter.sum(vectors, DIMENSION);
        float count = features.size() + weight * lighter.size() + featuresOfWord[endOfText];
        for (int d = 0; d < DIMENSION; d++) {
            sum[d] = (sum[d] + weight * lighterSum[d] + vectors[endOfText * DIMENSION + d]) / count;
        }
        return tree.logProbabilities(sum);
    }
}
