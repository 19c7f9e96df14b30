package io.khabar.sources.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsFileTest {
    @TempDir
    Path folder;

    @Test
    void isEmptyWhereThereIsNoFileOrNoFeed() throws IOException {
        assertThat(file("").read()).isEmpty();
        assertThat(file("feeds:\n").read()).isEmpty();
        assertThat(new FeedsFile(folder.resolve("absent.yaml")).read()).isEmpty();
    }

    @Test
    void addsWhatItReadsAgain() {
        FeedsFile file = new FeedsFile(folder.resolve("new/feeds.yaml"));
        FeedSpec one = new FeedSpec("l'orient", URI.create("https://a.example/rss"), "orient", minutes(30), true);
        FeedSpec other = new FeedSpec("خبر", URI.create("https://b.example/rss"), null, minutes(15), false);

        file.add(List.of(one));
        file.add(List.of(other));

        assertThat(file.read()).containsExactly(one, other);
    }

    @Test
    void keepsCommentsAndLayoutOfAFileThatPeopleWrote() throws IOException {
        String before = "# ours\nfeeds:\n- {id: sana, url: 'https://sana.example/rss'} # slow\n";
        FeedsFile file = file(before);

        file.add(List.of(FeedSpec.named("", URI.create("https://www.b.example/rss"), null, minutes(15), false)));

        assertThat(Files.readString(file.path())).startsWith(before);
        assertThat(file.read()).extracting(FeedSpec::id).containsExactly("sana", "b.example");
    }

    @Test
    void leavesOutAnAddressThatIsThereAndNumbersAnIdThatIsTaken() throws IOException {
        FeedsFile file = file("feeds:\n- {id: sana, url: 'https://sana.example/rss'}\n");

        FeedsFile.Added added = file.add(List.of(
                new FeedSpec("again", URI.create("https://sana.example/rss"), null, minutes(15), false),
                new FeedSpec("sana", URI.create("https://sana.example/sport"), null, minutes(15), false)));

        assertThat(added.known()).isEqualTo(1);
        assertThat(file.read()).extracting(FeedSpec::id).containsExactly("sana", "sana-2");
    }

    @Test
    void doesNotSpoilAListThatItCannotAddTo() throws IOException {
        String opml = "<opml version='2.0'><body><outline text='N' xmlUrl='https://p.example/r'/></body></opml>";
        FeedsFile file = file(opml);

        assertThat(file.read()).hasSize(1);
        assertThatThrownBy(() -> file.add(
                        List.of(new FeedSpec("x", URI.create("https://x.example/"), null, minutes(15), false))))
                .hasMessageContaining("add the feeds by hand")
                .hasMessageContaining("https://x.example/");
        assertThat(Files.readString(file.path())).isEqualTo(opml);
    }

    @Test
    void namesFileAndFeedAtFault() throws IOException {
        assertThatThrownBy(file("feeds:\n- {id: x, url: 'ftp://x.example/'}\n")::read)
                .hasMessageContaining("feeds.yaml")
                .hasMessageContaining("the url of feed x must be http or https, but is ftp://x.example/");
        assertThatThrownBy(file("feeds:\n- {id: x, url: 'http://a b'}\n")::read)
                .hasMessageContaining("the url of feed x is no address: http://a b");
        assertThatThrownBy(file("feeds: [\n")::read).hasMessageContaining("this is no YAML");
    }

    private FeedsFile file(String text) throws IOException {
        Path path = folder.resolve("feeds.yaml");
        Files.writeString(path, text);
        return new FeedsFile(path);
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
