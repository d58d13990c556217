package io.earshot.language.purpose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.language.data.BadDataException;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.training.LabelledText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the corpus tells of subjects: the {@code topic} of its conversations and of its single
 * messages, as far as they are in English.
 *
 * @param files they come from, with the messages that are used
 */
public record SubjectTexts(List<SubjectCase> cases, List<LabelledFile> files) {

  /** The labels of a model of subjects. */
  public static final List<String> LABELS =
      Arrays.stream(SubjectLabel.values()).map(SubjectLabel::label).toList();

  /** Where the corpus tells a topic. */
  private static final List<String> FOLDERS =
      List.of("conversations", "dialogues", "messages", "plain", "posts");

  /** Posts that are addressed to no company are about nothing it could be asked for. */
  private static final String TO_NOBODY = "chatter.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of the corpus in this folder. */
  public static SubjectTexts read(Path corpus) {
    List<SubjectCase> cases = new ArrayList<>();
    List<LabelledFile> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (LabelledFile file : LabelledDataReader.read(corpus.resolve(folder)).files()) {
        if (file.name().equals(TO_NOBODY)) {
          continue;
        }
        List<SubjectCase> own = cases(file, topics(corpus.resolve(folder).resolve(file.name())));
        cases.addAll(own);
        List<LabelledMessage> used = own.stream().flatMap(one -> one.turns().stream()).toList();
        files.add(new LabelledFile(folder + "/" + file.name(), file.sha256(), used));
      }
    }
    return new SubjectTexts(List.copyOf(cases), List.copyOf(files));
  }

  /** What there is to learn from these. */
  public static List<LabelledText> learned(List<SubjectCase> cases) {
    return cases.stream().flatMap(one -> one.learned().stream()).toList();
  }

  private static List<SubjectCase> cases(LabelledFile file, Map<String, SubjectLabel> topics) {
    Map<String, List<LabelledMessage>> turns = new LinkedHashMap<>();
    for (LabelledMessage message : file.messages()) {
      boolean isEnglish = message.language().equals("en");
      if (isEnglish && message.message().role() == ParticipantRole.CUSTOMER) {
        turns.computeIfAbsent(groupOf(message.id()), id -> new ArrayList<>()).add(message);
      }
    }
    List<SubjectCase> cases = new ArrayList<>();
    turns.forEach(
        (id, said) -> {
          SubjectLabel subject = topics.get(id);
          if (subject != null) {
            cases.add(new SubjectCase(id, subject, said));
          }
        });
    return cases;
  }

  /** The conversation that a turn is of, or the message itself. */
  private static String groupOf(String id) {
    int colon = id.lastIndexOf(':');
    return colon < 0 ? id : id.substring(0, colon);
  }

  private static Map<String, SubjectLabel> topics(Path file) {
    Map<String, SubjectLabel> topics = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode node = JSON.readTree(line);
        String topic = node.path("topic").asText("");
        SubjectLabel subject = SubjectLabel.of(topic);
        if (subject == null && !topic.isEmpty()) {
          throw new BadDataException(file + ": there is no subject " + topic);
        }
        if (subject != null) {
          topics.put(node.path("id").asText(), subject);
        }
      }
    } catch (JsonProcessingException e) {
      throw new BadDataException(file + ": not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return topics;
  }
}
