package io.khabar.eval.peers.spark;

import static org.apache.spark.sql.functions.col;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Joins texts with themselves by Spark's MinHashLSH on all processors of this machine.
 *
 * <p>Arguments: a file with the sets (their number, then for each its size and its elements below 2<sup>30</sup>, all as
 * 32-bit integers); the number of hash tables; the greatest Jaccard distance; a file for what is found (seconds by the clock,
 * seconds of all processors, number of pairs, then both numbers of each pair, the elder first).
 */
public final class SparkMinHash {
    private static final int DIMENSIONS = 1 << 30;
    private static final int WARM_UP = 2_000;
    private static final double SECOND = 1e9;
    private static final StructType SCHEMA = new StructType(new StructField[] {
        new StructField("number", DataTypes.IntegerType, false, Metadata.empty()),
        new StructField("shingles", SQLDataTypes.VectorType(), false, Metadata.empty())
    });

    private SparkMinHash() {}

    public static void main(String[] arguments) throws IOException {
        List<Row> rows = read(Path.of(arguments[0]));
        int tables = Integer.parseInt(arguments[1]);
        double distance = Double.parseDouble(arguments[2]);
        try (SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "8")
                .getOrCreate()) {
            join(spark, rows.subList(0, Math.min(WARM_UP, rows.size())), tables, distance);
            long began = System.nanoTime();
            long processorBegan = processorTime();
            List<Row> pairs = join(spark, rows, tables, distance);
            double seconds = (System.nanoTime() - began) / SECOND;
            double processorSeconds = (processorTime() - processorBegan) / SECOND;
            write(Path.of(arguments[3]), seconds, processorSeconds, pairs);
        }
    }

    private static List<Row> join(SparkSession spark, List<Row> rows, int tables, double distance) {
        Dataset<Row> texts = spark.createDataFrame(rows, SCHEMA).repartition(8).cache();
        MinHashLSHModel model = new MinHashLSH()
                .setNumHashTables(tables)
                .setSeed(1)
                .setInputCol("shingles")
                .setOutputCol("hashes")
                .fit(texts);
        List<Row> pairs = model.approxSimilarityJoin(texts, texts, distance, "distance")
                .filter(col("datasetA.number").lt(col("datasetB.number")))
                .select(col("datasetA.number"), col("datasetB.number"))
                .collectAsList();
        texts.unpersist();
        return pairs;
    }

    private static List<Row> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<Row> rows = new ArrayList<>();
            int count = in.readInt();
            for (int number = 0; number < count; number++) {
                int[] elements = new int[in.readInt()];
                for (int i = 0; i < elements.length; i++) {
                    elements[i] = in.readInt();
                }
                int[] sorted = Arrays.stream(elements).sorted().distinct().toArray();
                double[] ones = new double[sorted.length];
                Arrays.fill(ones, 1);
                rows.add(RowFactory.create(number, Vectors.sparse(DIMENSIONS, sorted, ones)));
            }
            return rows;
        }
    }

    private static void write(Path file, double seconds, double processorSeconds, List<Row> pairs)
            throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeDouble(seconds);
            out.writeDouble(processorSeconds);
            out.writeInt(pairs.size());
            for (Row pair : pairs) {
                out.writeInt(pair.getInt(0));
                out.writeInt(pair.getInt(1));
            }
        }
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
