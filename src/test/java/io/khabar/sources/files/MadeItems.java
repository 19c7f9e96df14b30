package io.khabar.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes archives of any length: the same for the same length. */
public final class MadeItems {
    private static final String[] WORDS =
            ("وقعت وزارة الدفاع اتفاقا جديدا مع شركة محلية لصيانة الطائرات وتدريب الأطقم قال متحدث باسم الوزارة إن العقد يمتد"
                            + " ثلاث سنوات ويشمل قطع الغيار والتدريب the ministry signed an agreement with a local company")
                    .split(" ");

    private MadeItems() {}

    /** NDJSON in the simple form. */
    public static void writeNdjson(Path file, int records) throws IOException {
        Random random = new Random(records);
        try (OutputStream out = open(file)) {
            for (int i = 0; i < records; i++) {
                out.write(json(i, random).getBytes(UTF_8));
                out.write('\n');
            }
        }
    }

    /** WARC as Common Crawl's news has it: gzipped record by record, each page with its request before it. */
    public static void writeWarc(Path file, int records) throws IOException {
        Random random = new Random(records);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            member(out, record("warcinfo", "", "application/warc-fields", "software: made\r\n".getBytes(UTF_8), -1));
            for (int i = 0; i < records; i++) {
                String url = "https://news.example/" + i;
                byte[] request = "GET / HTTP/1.1\r\nHost: news.example\r\n\r\n".getBytes(UTF_8);
                member(out, record("request", url, "application/http; msgtype=request", request, i));
                member(out, record("response", url, "application/http; msgtype=response", page(i, random), i));
            }
        }
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    private static String json(int number, Random random) {
        return "{\"id\":\"made-" + number + "\",\"url\":\"https://news.example/" + number
                + "\",\"source\":\"made\",\"title\":\"" + text(6, random) + "\",\"body\":\""
                + text(120 + number % 80, random) + "\"}";
    }

    private static byte[] page(int number, Random random) {
        byte[] html = ("<!doctype html><title>" + text(6, random) + "</title><article><p>" + text(120, random) + " "
                        + number + "</p></article>")
                .getBytes(UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + html.length
                        + "\r\n\r\n")
                .getBytes(UTF_8);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(head);
        both.writeBytes(html);
        return both.toByteArray();
    }

    private static byte[] record(String type, String url, String contentType, byte[] block, int number) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
                + "WARC-Date: 2019-04-08T17:30:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + String.format(Locale.ROOT, "00000000-0000-4000-%04x-%012x", type.length(), number + 1)
                + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static void member(OutputStream out, byte[] record) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        gzip.write(record);
        gzip.finish();
    }

    private static String text(int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
