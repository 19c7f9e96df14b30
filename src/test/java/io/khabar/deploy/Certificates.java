package io.khabar.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Certificates as Strimzi makes them: an authority, and a PKCS12 file for each user, whose name is the subject's CN. */
public final class Certificates {
    static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path folder;

    /** Makes a new authority in an empty folder. */
    public Certificates(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder);
        keytool("-alias", AUTHORITY, "-dname", "CN=" + AUTHORITY, "-ext", "bc:c");
        KeyStore trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, all().getCertificate(AUTHORITY));
        write(trusted, authority());
    }

    /** Makes a user's; the broker takes it for a server's on this machine, too. */
    public Path issue(String user) throws Exception {
        keytool("-alias", user, "-dname", "CN=" + user, "-signer", AUTHORITY, "-ext", "san=ip:127.0.0.1,dns:localhost");
        KeyStore all = all();
        KeyStore own = empty();
        own.setKeyEntry(
                user, all.getKey(user, PASSWORD.toCharArray()), PASSWORD.toCharArray(), all.getCertificateChain(user));
        write(own, of(user));
        return of(user);
    }

    /** Where a user's is. */
    Path of(String user) {
        return folder.resolve(user + ".p12");
    }

    /** Where the authority's certificate is, which everybody trusts. */
    Path authority() {
        return folder.resolve("ca.p12");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-keyalg", "EC", "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", folder.resolve("all").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
    }

    private KeyStore all() throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("all"))) {
            all.load(in, PASSWORD.toCharArray());
        }
        return all;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        return empty;
    }

    private static void write(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }
}
