package io.earshot.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two thousand messages of the corpus with an identifier planted in each, written or dictated, in
 * five languages; none of its characters may be left.
 */
class PlantedIdentifiersTest {

  private static final Redactor REDACTOR = new Redactor(RedactionFile.shipped());
  private static final int MESSAGES = 2000;
  private static final Map<Speech, List<String>> LEADS =
      Map.of(
          Speech.EN, List.of("", "it's ", "my number is ", "okay so it's um "),
          Speech.ES, List.of("", "es el ", "apunte: ", "a ver es "),
          Speech.PT, List.of("", "anote aí: ", "olha, "),
          Speech.FR, List.of("", "alors c'est le ", "notez : "),
          Speech.DE, List.of("", "also das ist ", "notieren Sie: "));

  private enum What {
    CARD,
    PHONE,
    EMAIL,
    IBAN,
    CARD_IN_TWO_MESSAGES
  }

  private final Map<What, Integer> planted = new EnumMap<>(What.class);
  private final Map<What, List<String>> left = new EnumMap<>(What.class);

  @Test
  void ninetyNineOfAHundredAreMaskedToTheLastCharacter() throws IOException {
    Map<Speech, List<String>> texts = new EnumMap<>(Speech.class);
    texts.put(Speech.EN, texts("messages/messages.jsonl"));
    texts.put(Speech.ES, texts("es/messages.jsonl"));
    texts.put(Speech.PT, texts("pt/messages.jsonl"));
    texts.put(Speech.FR, texts("fr/messages.jsonl"));
    texts.put(Speech.DE, texts("de/messages.jsonl"));
    Planted make = new Planted(20261122);

    for (int i = 0; i < MESSAGES; i++) {
      Speech speech = i % 2 == 0 ? Speech.EN : Speech.values()[1 + i / 2 % 4];
      List<String> some = texts.get(speech);
      plant(What.values()[i % What.values().length], make, speech, some.get(i % some.size()));
    }

    planted.forEach(
        (what, n) -> {
          List<String> failed = left.getOrDefault(what, List.of());
          double recall = 1 - (double) failed.size() / n;
          assertThat(recall).as("%s of %d: %s", what, n, failed).isGreaterThanOrEqualTo(0.99);
        });
  }

  private void plant(What what, Planted make, Speech speech, String text) {
    Random random = make.random();
    String form =
        switch (what) {
          case CARD, CARD_IN_TWO_MESSAGES -> make.cardForm(make.card(), speech);
          case PHONE -> make.phoneForm(make.phone(speech), speech);
          case EMAIL -> make.emailForm(make.email(), speech);
          case IBAN -> make.ibanForm(make.iban(), speech);
        };
    List<String> leads = LEADS.get(speech);
    String lead = leads.get(random.nextInt(leads.size()));
    planted.merge(what, 1, Integer::sum);
    List<String> masked =
        what == What.CARD_IN_TWO_MESSAGES
            ? inTwo(lead, form, random)
            : List.of(REDACTOR.redact(placed(text, lead + form, random)).text());
    List<String> plain = what == What.CARD_IN_TWO_MESSAGES ? List.of(lead) : List.of(text, lead);
    if (isLeft(form, masked, plain)) {
      left.computeIfAbsent(what, kind -> new ArrayList<>()).add(form + " -> " + masked);
    }
  }

  private static String placed(String text, String form, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> form + ". " + text;
      case 1 -> text + " " + form;
      default -> form;
    };
  }

  /** The same speaker goes on after the other side has said "mhm". */
  private static List<String> inTwo(String lead, String form, Random random) {
    String[] words = form.split("(?<=[ .-])", -1);
    int cut = words.length < 2 ? 1 : words.length / 3 + random.nextInt(words.length / 3 + 1);
    String first = lead + String.join("", List.of(words).subList(0, Math.max(1, cut)));
    String second = String.join("", List.of(words).subList(Math.max(1, cut), words.length));
    String one = REDACTOR.redact(first).text();
    List<ContextTurn> before =
        List.of(
            new ContextTurn(ParticipantRole.CUSTOMER, one),
            new ContextTurn(ParticipantRole.AGENT, "mhm"));
    String two = REDACTOR.redact(REDACTOR.redact(second), ParticipantRole.CUSTOMER, before).text();
    return List.of(one, two);
  }

  /** Whether a word of the identifier is still there that was in no other part of the text. */
  private static boolean isLeft(String form, List<String> masked, List<String> plain) {
    String rest = String.join(" ", masked).replaceAll("\\[[A-Z_]+\\]", " ");
    for (String other : plain) {
      rest = rest.replace(other.strip(), " ");
    }
    for (String word : form.split("[ .,@_-]+", -1)) {
      boolean filler = !word.isEmpty() && FILLERS.contains(word);
      if (!word.isEmpty()
          && !filler
          && List.of(rest.split("[^\\p{L}\\p{N}]+", -1)).contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> FILLERS =
      List.of(
          "um", "uh", "okay", "so", "let", "me", "see", "er", "and", "then", "eh", "este", "bueno",
          "a", "ver", "pues", "bem", "então", "depois", "euh", "alors", "donc", "puis", "voilà",
          "äh", "ähm", "also", "dann", "genau", "double", "triple", "doble", "duplo", "triplo",
          "doppel", "dreimal", "die", "y", "e", "und");

  private static List<String> texts(String file) throws IOException {
    List<String> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of("../../models/corpus").resolve(file))) {
      JsonNode node = json.readTree(line);
      String text = node.get("text").asText();
      if (REDACTOR.redact(text).redactions().isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }
}
