package io.earshot.board.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contrasts that WCAG 2.2 asks for at level AA, in the light and in the dark. */
class PageColoursTest {

  private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");

  private static final List<String> TEXTS =
      List.of(
          "text ground",
          "text surface",
          "text hover",
          "text accent-soft",
          "dim ground",
          "dim surface",
          "dim sunken",
          "dim hover",
          "dim line",
          "dim accent-soft",
          "accent surface",
          "on-accent accent",
          "on-accent accent-strong",
          "accent-strong accent-soft",
          "critical surface",
          "critical hover",
          "surface critical",
          "warning surface",
          "warning hover",
          "warning warning-soft",
          "watch surface",
          "watch hover",
          "risk surface",
          "risk hover",
          "mood-good surface",
          "mood-low surface",
          "mood-bad surface",
          "on-evidence evidence");

  private static final List<String> SHAPES =
      List.of("edge surface", "focus surface", "focus ground", "mood-even surface");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void textsAndShapesStandOutInEveryTheme(int theme) throws Exception {
    Map<String, String> colours = themes().get(theme);

    assertThat(TEXTS)
        .allSatisfy(
            pair -> assertThat(contrast(pair, colours)).as(pair).isGreaterThanOrEqualTo(4.5));
    assertThat(SHAPES)
        .allSatisfy(pair -> assertThat(contrast(pair, colours)).as(pair).isGreaterThanOrEqualTo(3));
  }

  @Test
  void theSystemsDarkIsTheDarkOfTheSwitch() throws Exception {
    assertThat(themes().get(2)).isEqualTo(themes().get(1));
  }

  private static List<Map<String, String>> themes() throws IOException {
    try (InputStream in =
        BoardServer.class.getResourceAsStream("/io/earshot/board/page/assets/css/tokens.css")) {
      assertThat(in).isNotNull();
      String[] parts =
          new String(in.readAllBytes(), UTF_8)
              .split(":root\\[data-theme='dark'\\]|prefers-color-scheme: dark", -1);
      return List.of(colours(parts[0]), colours(parts[1]), colours(parts[2]));
    }
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher found = COLOUR.matcher(css);
    while (found.find()) {
      colours.put(found.group(1), found.group(2));
    }
    return colours;
  }

  private static double contrast(String pair, Map<String, String> colours) {
    String[] names = pair.split(" ", -1);
    double one = luminance(colours.getOrDefault(names[0], ""));
    double other = luminance(colours.getOrDefault(names[1], ""));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int from) {
    double part = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
