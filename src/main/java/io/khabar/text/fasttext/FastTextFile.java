package io.khabar.text.fasttext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of a compressed fastText classifier, in the order in which its file holds them. */
final class FastTextFile {

    private static final int MAGIC = 793_712_314;
    private static final int VERSION = 12;
    private static final int CENTROIDS = 256;
    private static final String LABEL_PREFIX = "__label__";

    private final ByteBuffer bytes;
    private final List<String> words = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Long> labelCounts = new ArrayList<>();
    private Arguments arguments = new Arguments(0, 0, 0, 0, 0);
    private int[] keptBuckets = {};
    private float[] inputs = {};
    private float[] outputs = {};

    /** What of the training arguments matters for reading a text. */
    record Arguments(int dimension, int loss, int buckets, int shortest, int longest) {}

    private FastTextFile(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static FastTextFile read(InputStream stream) throws IOException {
        FastTextFile file =
                new FastTextFile(ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        file.readHeader();
        file.readDictionary();
        file.inputs = file.readQuantized();
        file.outputs = file.readDense();
        return file;
    }

    Arguments arguments() {
        return arguments;
    }

    List<String> words() {
        return words;
    }

    List<String> labels() {
        return labels;
    }

    /** How often each label was trained; shapes the tree. */
    List<Long> labelCounts() {
        return labelCounts;
    }

    /** Which n-gram bucket the row {@code words().size() + i} of the inputs stands for. */
    int[] keptBuckets() {
        return keptBuckets;
    }

    /** Vectors of the words, then of the kept n-grams, one after the other. */
    float[] inputs() {
        return inputs;
    }

    /** Vectors of the tree's inner nodes. */
    float[] outputs() {
        return outputs;
    }

    private void readHeader() {
        require(bytes.getInt() == MAGIC, "not a fastText model");
        require(bytes.getInt() == VERSION, "not version 12 of the fastText format");
        int dimension = bytes.getInt();
        skipInts(4); // window, epochs, minimal count, negatives
        require(bytes.getInt() == 1, "word n-grams are not supported");
        int loss = bytes.getInt();
        skipInts(1); // kind of model
        int buckets = bytes.getInt();
        int shortest = bytes.getInt();
        int longest = bytes.getInt();
        skipInts(3); // learning rate update, sampling threshold (a double)
        arguments = new Arguments(dimension, loss, buckets, shortest, longest);
    }

    private void readDictionary() {
        int size = bytes.getInt();
        skipInts(4); // words, labels, tokens (a long)
        long pruned = bytes.getLong();
        require(pruned >= 0, "the dictionary is not pruned");
        for (int i = 0; i < size; i++) {
            readEntry();
        }
        keptBuckets = new int[(int) pruned];
        for (int i = 0; i < pruned; i++) {
            int bucket = bytes.getInt();
            keptBuckets[bytes.getInt()] = bucket;
        }
    }

    private void readEntry() {
        int start = bytes.position();
        int end = start;
        while (bytes.get(end) != 0) {
            end++;
        }
        String entry = new String(readBytes(end - start), StandardCharsets.UTF_8);
        bytes.position(end + 1);
        long count = bytes.getLong();
        if (bytes.get() == 0) {
            words.add(entry);
            return;
        }
        labels.add(entry.substring(LABEL_PREFIX.length()));
        labelCounts.add(count);
    }

    /** Product quantisation: a row is a list of codes, each naming a centroid for some of the dimensions, times a norm. */
    private float[] readQuantized() {
        require(bytes.get() == 1, "the inputs are not quantized");
        boolean normed = bytes.get() == 1;
        int rows = (int) bytes.getLong();
        int dimension = (int) bytes.getLong();
        byte[] codes = readBytes(bytes.getInt());
        Quantizer quantizer = readQuantizer();
        float[] matrix = new float[rows * dimension];
        int codesPerRow = codes.length / rows;
        for (int row = 0; row < rows; row++) {
            for (int part = 0; part < codesPerRow; part++) {
                quantizer.unpack(part, codes[row * codesPerRow + part], matrix, row * dimension);
            }
        }
        if (normed) {
            applyNorms(matrix, rows, dimension);
        }
        return matrix;
    }

    private void applyNorms(float[] matrix, int rows, int dimension) {
        byte[] norms = readBytes(rows);
        float[] values = readQuantizer().centroids;
        for (int row = 0; row < rows; row++) {
            float norm = values[norms[row] & 0xFF];
            for (int d = row * dimension; d < (row + 1) * dimension; d++) {
                matrix[d] *= norm;
            }
        }
    }

    private Quantizer readQuantizer() {
        int dimension = bytes.getInt();
        int parts = bytes.getInt();
        int width = bytes.getInt();
        int lastWidth = bytes.getInt();
        return new Quantizer(parts, width, lastWidth, readFloats(dimension * CENTROIDS));
    }

    private float[] readDense() {
        require(bytes.get() == 0, "quantized outputs are not supported");
        return readFloats((int) bytes.getLong() * (int) bytes.getLong());
    }

    private byte[] readBytes(int count) {
        byte[] read = new byte[count];
        bytes.get(read);
        return read;
    }

    private float[] readFloats(int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = bytes.getFloat();
        }
        return floats;
    }

    private void skipInts(int count) {
        bytes.position(bytes.position() + count * Integer.BYTES);
    }

    private static void require(boolean met, String failure) {
        if (!met) {
            throw new IllegalArgumentException(failure);
        }
    }

    private static final class Quantizer {

        private final int parts;
        private final int width;
        private final int lastWidth;
        private final float[] centroids;

        Quantizer(int parts, int width, int lastWidth, float[] centroids) {
            this.parts = parts;
            this.width = width;
            this.lastWidth = lastWidth;
            this.centroids = centroids;
        }

        void unpack(int part, byte code, float[] matrix, int row) {
            int wide = part == parts - 1 ? lastWidth : width;
            int from = part * CENTROIDS * width + (code & 0xFF) * wide;
            System.arraycopy(centroids, from, matrix, row + part * width, wide);
        }
    }
}
