package io.earshot.board.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the files of the page whatever they show. */
class PageFilesTest {

  private static final Pattern FROM =
      Pattern.compile("(?:from |import |import\\()'(\\.{1,2}/[^']+)'");

  @Test
  void nothingIsEverPutIntoThePageAsMarkup() throws Exception {
    assertThat(sources())
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|unsafe(HTML|SVG|Static)"
                            + "|DOMParser|srcdoc|\\beval\\(|new Function|createContextualFragment"));
  }

  /** A style attribute, like an inline script, would need a weaker policy. */
  @Test
  void noTemplateNeedsInlineStylesOrHandlers() throws Exception {
    assertThat(sources())
        .allSatisfy((file, text) -> assertThat(text).doesNotContainPattern("\\s(style|on\\w+)="));
  }

  @Test
  void everyImportNamesAFileThatIsThere() throws Exception {
    Map<String, String> sources = sources();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      for (MatchResult found : FROM.matcher(source.getValue()).results().toList()) {
        Path named = Path.of(source.getKey()).resolveSibling(found.group(1)).normalize();

        assertThat(sources).containsKey(named.toString().replace('\\', '/'));
      }
    }
  }

  @Test
  void everyLibraryOfTheImportMapIsInItsJar() throws Exception {
    List<String> addresses = all("\"(/webjars/[^\"]+)\"", read("index.html"));

    assertThat(addresses).hasSizeGreaterThan(5);
    assertThat(addresses)
        .allSatisfy(
            address ->
                assertThat(PageFilesTest.class.getResource("/META-INF/resources" + address))
                    .as(address)
                    .isNotNull());
  }

  @Test
  void everyFileThatThePageNamesIsThere() throws Exception {
    assertThat(all("(?:src|href)=\"/(assets/[^\"]+)\"", read("index.html")))
        .hasSizeGreaterThan(5)
        .allSatisfy(file -> assertThat(Files.exists(root().resolve(file))).as(file).isTrue());
  }

  @Test
  void everyWordThatIsShownIsAmongTheTexts() throws Exception {
    TreeSet<String> known = new TreeSet<>(all("(?m)^  (\\w+)[:,]", read("assets/texts/en.js")));

    assertThat(sources())
        .allSatisfy((file, text) -> assertThat(known).containsAll(all("[^\\w.]t\\.(\\w+)", text)));
  }

  private static Map<String, String> sources() throws IOException, URISyntaxException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
        texts.put(
            root().relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
      }
    }
    return texts;
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String read(String name) throws IOException {
    try (InputStream in = BoardServer.class.getResourceAsStream("/io/earshot/board/page/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Path root() throws URISyntaxException {
    URL index = BoardServer.class.getResource("/io/earshot/board/page/index.html");
    assertThat(index).isNotNull();
    return Path.of(index.toURI()).getParent();
  }
}
