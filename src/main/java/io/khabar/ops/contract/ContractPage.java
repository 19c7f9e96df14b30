package io.khabar.ops.contract;

import io.khabar.ops.contract.AsyncApi.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One page in HTML for those who subscribe: promises, every Kafka topic, every header, every field. Needs no network and no script. */
public final class ContractPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8885; --soft: #8882; }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem 1.5rem 4rem; }
            nav ul { columns: 18rem; padding-left: 1.2rem; }
            h2 { border-bottom: 1px solid var(--line); margin-top: 2.5rem; padding-bottom: .2rem; }
            code { background: var(--soft); border-radius: 3px; padding: 0 .25em; overflow-wrap: anywhere; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
            tbody th { font-weight: normal; white-space: nowrap; }
            dl { display: grid; gap: .2rem 1rem; grid-template-columns: max-content 1fr; }
            dd { margin: 0; }
            html { background: #fff; color: #1d2228; } a { color: #0b5d66; }
            @media (prefers-color-scheme: dark) { html { background: #14171a; color: #e6e4de; } a { color: #7cc7cb; } }
            """;

    private ContractPage() {}

    /** The page of the contract that the program was packed with. */
    public static String render() {
        return render(AsyncApi.parse(ContractFiles.required(ContractFiles.ASYNCAPI)));
    }

    private static String render(AsyncApi api) {
        Document page = Document.createShell("");
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        page.child(0).attr("lang", "en");
        head(page.head());
        Element body = page.body();
        body.appendElement("h1").text("Khabar: the contract for subscribers");
        Element files = body.appendElement("p").text("Version " + api.version() + ". As files: ");
        files.appendElement("a").attr("href", "docs/asyncapi.yaml").text("asyncapi.yaml");
        contents(body, api);
        Element main = body.appendElement("main");
        main.appendElement("h2").id("promises").text("Promises");
        Prose.paragraphs(main, api.description());
        api.channels().forEach(channel -> section(main, channel));
        main.appendElement("h2").id("types").text("Types");
        SchemaTables types = new SchemaTables();
        api.channels().stream().map(channel -> channel.message().schema()).forEach(schema -> {
            if (schema != null) {
                types.add(schema);
            }
        });
        types.write(main);
        return page.outerHtml();
    }

    private static void head(Element head) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
        head.appendElement("title").text("Khabar: the contract for subscribers");
        head.appendElement("style").appendChild(new DataNode(STYLE));
    }

    private static void contents(Element body, AsyncApi api) {
        Element list =
                body.appendElement("nav").attr("aria-label", "Kafka topics").appendElement("ul");
        for (Channel channel : api.channels()) {
            Element link = list.appendElement("li").appendElement("a").attr("href", "#" + channel.id());
            link.appendElement("code").text(channel.address());
        }
    }

    private static void section(Element main, Channel channel) {
        Element section = main.appendElement("section").id(channel.id());
        section.appendElement("h2").appendElement("code").text(channel.address());
        section.appendElement("p").appendElement("strong").text(channel.title());
        Prose.paragraphs(section, channel.description());
        if (channel.internal()) {
            section.appendElement("p").text("Khabar's own, described so that nothing is hidden.");
        }
        facts(section.appendElement("dl"), channel);
        headers(section, channel.message().headers());
    }

    private static void facts(Element list, Channel channel) {
        fact(
                list,
                "key",
                channel.message().key().isEmpty() ? "none" : channel.message().key());
        Element value = fact(list, "value", "");
        if (channel.message().schema() == null) {
            value.text(channel.message().title());
        } else {
            String name = channel.message().schema().getName();
            value.appendElement("a").attr("href", "#type-" + name).text(name);
        }
        fact(list, "order", channel.ordering());
        fact(list, "partitions", channel.partitions() + " unless set otherwise, fixed for life");
        fact(list, "kept", kept(channel.settings()));
        fact(list, "largest record", AsyncApi.text(channel.settings(), "max.message.bytes") + " bytes");
    }

    private static Element fact(Element list, String name, String text) {
        list.appendElement("dt").text(name);
        return list.appendElement("dd").text(text);
    }

    private static String kept(Map<String, Object> settings) {
        String cleanup = String.valueOf(settings.get("cleanup.policy"));
        if (cleanup.contains("compact")) {
            return "the last record of each key, for good";
        }
        long millis = Long.parseLong(AsyncApi.text(settings, "retention.ms"));
        return Duration.ofMillis(millis).toDays() + " days from arrival";
    }

    private static void headers(Element section, Map<String, Object> headers) {
        if (headers.isEmpty()) {
            return;
        }
        section.appendElement("h3").text("Headers");
        Element body = Prose.table(section, List.of("header", "meaning"));
        headers.forEach((name, schema) -> {
            Map<String, Object> header = AsyncApi.map(schema);
            Element row = body.appendElement("tr");
            row.appendElement("th").attr("scope", "row").appendElement("code").text(name);
            Object symbols = header.get("enum");
            String meaning = AsyncApi.text(header, "description");
            row.appendElement("td").text(symbols == null ? meaning : (meaning + " One of " + symbols + ".").strip());
        });
    }
}
