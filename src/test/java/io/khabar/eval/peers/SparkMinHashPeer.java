package io.khabar.eval.peers;

import io.khabar.eval.CopyPeer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Spark's MinHashLSH in a process of its own, as it comes with libraries that do not go with Khabar's. {@code ./khabar} builds
 * it and says where it is; without that there is no setting to measure.
 */
public final class SparkMinHashPeer implements CopyPeer {
    /** Folder with {@code classes} and {@code classpath}. */
    static final String BUILT = "khabar.peer.spark";

    private static final int DIMENSIONS = 1 << 30;

    /** What Spark reaches into on Java 17, out of all that its own starting script opens. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/sun.nio.ch",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    /** Hash tables, by setting; a pair that shares one hash is looked at. */
    private final Map<String, Integer> tables = new LinkedHashMap<>();

    public SparkMinHashPeer() {
        for (int count : new int[] {5, 10, 20}) {
            tables.put(count + " hash tables, distance 0.9", count);
        }
    }

    @Override
    public String name() {
        return "spark-minhash";
    }

    @Override
    public List<String> settings() {
        return System.getProperty(BUILT) == null ? List.of() : List.copyOf(tables.keySet());
    }

    @Override
    public void warmUp(List<long[]> shingles) {
        // Each process does so itself.
    }

    @Override
    public Candidates find(List<long[]> shingles, String setting) {
        try {
            Path sets = Files.createTempFile("khabar-spark", ".sets");
            Path pairs = Files.createTempFile("khabar-spark", ".pairs");
            try {
                write(shingles, sets);
                run(List.of(
                        sets.toString(), Integer.toString(tables.getOrDefault(setting, 1)), "0.9", pairs.toString()));
                return read(pairs, shingles.size());
            } finally {
                Files.delete(sets);
                Files.delete(pairs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> arguments) throws IOException {
        Path built = Path.of(System.getProperty(BUILT));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx4g");
        OPENED.forEach(one -> command.add("--add-opens=" + one + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp",
                built.resolve("classes") + ":"
                        + Files.readString(built.resolve("classpath")).strip()));
        command.add("io.khabar.eval.peers.spark.SparkMinHash");
        command.addAll(arguments);
        Path log = built.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Spark failed, see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Spark works", e);
        }
    }

    private static void write(List<long[]> shingles, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(shingles.size());
            for (long[] own : shingles) {
                out.writeInt(own.length);
                for (long triple : own) {
                    out.writeInt((int) Math.floorMod(Hash4jPeer.mixed(triple), (long) DIMENSIONS));
                }
            }
        }
    }

    private static Candidates read(Path file, int texts) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            double seconds = in.readDouble();
            double processorSeconds = in.readDouble();
            List<TreeSet<Integer>> found = new ArrayList<>();
            for (int i = 0; i < texts; i++) {
                found.add(new TreeSet<>());
            }
            for (int i = in.readInt(); i > 0; i--) {
                int elder = in.readInt();
                found.get(in.readInt()).add(elder);
            }
            List<int[]> elders = found.stream()
                    .map(one -> one.stream().mapToInt(Integer::intValue).toArray())
                    .toList();
            return new Candidates(elders, seconds, processorSeconds);
        }
    }
}
