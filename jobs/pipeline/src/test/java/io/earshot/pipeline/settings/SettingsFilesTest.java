package io.earshot.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.intent.IntentBook;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.time.HumanDuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator writes, and what he is told if it cannot be used. */
final class SettingsFilesTest {

  @TempDir private Path folder;

  @Test
  void anEmptyFileChangesNothing() throws IOException {
    assertThat(SettingsFiles.load(job("# nothing yet"), queues(""))).isEqualTo(shipped());
    assertThat(SettingsFiles.load(null, null)).isEqualTo(shipped());
  }

  @Test
  void aFileNeedOnlyHoldWhatDiffers() throws IOException {
    JobSettings settings = SettingsFiles.load(job("conversations: {idleness: {voice: 20m}}"), null);

    assertThat(settings.conversations().idleness().voice()).isEqualTo(Duration.ofMinutes(20));
    assertThat(settings.conversations().idleness().chat()).isEqualTo(Duration.ofMinutes(60));
    assertThat(settings.kafka()).isEqualTo(shipped().kafka());
  }

  @Test
  void aSectionWithNothingInItChangesNothing() throws IOException {
    assertThat(SettingsFiles.load(job("conversations:\n  # idleness: ...\nkafka:"), null))
        .isEqualTo(shipped());
  }

  @Test
  void anOperatorsQueuesReplaceTheShippedOnesAsAWhole() throws IOException {
    JobSettings settings =
        SettingsFiles.load(
            null,
            queues(
                "queues: {front: {team: first}}\nfallbackQueue: front\n"
                    + "languages: {fallbackQueue: null}"));

    assertThat(settings.routing().queues()).containsOnlyKeys("front");
    assertThat(settings.routing().queue("front").skills()).isEmpty();
    assertThat(settings.routing().languages().home()).containsExactly("en");
  }

  @Test
  void ofTheShippedRulesThoseWithoutTheirQueueAreLeftOut() throws IOException {
    JobSettings settings =
        SettingsFiles.load(
            null,
            queues(
                "queues: {care: {team: first}}\nfallbackQueue: care\n"
                    + "languages: {fallbackQueue: null}"));

    assertThat(settings.routing().rules())
        .extracting(RoutingRule::ruleId)
        .contains("vulnerable-to-care", "vip", "simple-and-calm")
        .doesNotContain("angry-to-retention");
  }

  @Test
  void anOperatorsRoutingRulesReplaceTheShippedOnesAndAreChecked() throws IOException {
    String rule = "rules: [{id: a, title: A, purpose: QUEUE, condition: 'true', queue: ";

    assertThat(SettingsFiles.load(null, queues(rule + "care}]")).routing().rules())
        .extracting(RoutingRule::ruleId)
        .containsExactly("a");
    assertThatThrownBy(() -> SettingsFiles.load(null, queues(rule + "cra}]")))
        .hasMessageContaining("rule a, queue: there is no queue cra; did you mean care?");
  }

  @Test
  void aBookWhosePartsDoNotFitIsRefused() {
    assertThatThrownBy(
            () ->
                SettingsFiles.load(
                    null, queues("queues: {care: {hours: offce}}\nfallbackQueue: care")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("queues.care.hours: there is no opening hours offce");
    assertThatThrownBy(
            () ->
                SettingsFiles.load(
                    null,
                    queues("hours: {office: {zone: Europe/Berln, open: {MON: ['08:00-09:00']}}}")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("Unknown time-zone ID: Europe/Berln");
  }

  @Test
  void everyIntentIsInWordsAndWhatIsSimpleIsToldInEveryLanguageThatIsRead() {
    IntentBook shipped = shipped().intents();

    assertThat(shipped.intents()).containsOnlyKeys(Intent.values());
    assertThat(Intent.values())
        .filteredOn(shipped::isSimple)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            intent ->
                assertThat(shipped().reader().languages())
                    .allMatch(code -> shipped.selfService(intent, code) != null));
  }

  @Test
  void kafkaPropertiesArePassedAsTheyAre() throws IOException {
    JobSettings settings =
        SettingsFiles.load(job("kafka: {properties: {security.protocol: SASL_SSL}}"), null);

    assertThat(settings.kafka().properties()).containsEntry("security.protocol", "SASL_SSL");
  }

  @Test
  void aKeyThatIsNotKnownIsNamedInOneLineTogetherWithThoseThatAre() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(job("eventTime: {quietFor: 3s}"), null))
        .withMessage(
            "%s: there is no setting eventTime.quietFor; known here: outOfOrderness, quietAfter,"
                + " speed",
            folder.resolve("job.yaml"));
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(null, queues("queues: {front: {skils: [a]}}")))
        .withMessage(
            "%s: there is no setting queues.front.skils; known here: hours, languages, overflow,"
                + " service, skills, team",
            folder.resolve("queues.yaml"));
  }

  @Test
  void aDurationThatIsNoneIsNamedWithItsPlace() {
    for (String bad : new String[] {"2 weeks", "90", "-PT5S", "99999999999999999999d", "''"}) {
      assertThatExceptionOfType(SettingsException.class)
          .isThrownBy(() -> SettingsFiles.load(job("eventTime: {quietAfter: " + bad + "}"), null))
          .withMessageStartingWith(folder.resolve("job.yaml") + ": eventTime.quietAfter: ")
          .withMessageContaining("write it as 90s, 15m, 24h or 14d")
          .withMessageNotContaining("\n");
    }
  }

  @Test
  void durationsAreReadAsPeopleWriteThem() {
    assertThat(HumanDuration.parse("500ms")).isEqualTo(Duration.ofMillis(500));
    assertThat(HumanDuration.parse("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(HumanDuration.parse("15 m")).isEqualTo(Duration.ofMinutes(15));
    assertThat(HumanDuration.parse("24H")).isEqualTo(Duration.ofHours(24));
    assertThat(HumanDuration.parse("14d")).isEqualTo(Duration.ofDays(14));
    assertThat(HumanDuration.parse("PT1H30M")).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void aValueThatIsTakenAwayIsMissed() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(job("conversations: {tellAtMostEvery: null}"), null))
        .withMessage("%s: conversations.tellAtMostEvery needs a value", folder.resolve("job.yaml"));
  }

  @Test
  void aValueOfTheWrongKindIsNamedWithItsPlace() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(job("kafka: {delivery: {alerts: SLOW}}"), null))
        .withMessageStartingWith(folder.resolve("job.yaml") + ": kafka.delivery.alerts: ")
        .withMessageContaining("FAST")
        .withMessageNotContaining("\n");
  }

  @Test
  void aNumberThatCannotBeMeantIsRefusedWithWhatCan() {
    Path file = folder.resolve("job.yaml");
    Map<String, String> refused =
        Map.of(
            "cascade: {budget: 1.5}",
            "reader.cascade: budget goes from 0 to 1, not 1.5",
            "cascade: {margin: -0.1}",
            "reader.cascade: margin goes from 0 to 1, not -0.1",
            "cascade: {atRisk: 2}",
            "reader.cascade: atRisk goes from 0 to 1, not 2.0",
            "cascade: {takeBackBelowLag: 501ms}",
            "reader.cascade: takeBackBelowLag must not be above giveWayAboveLag",
            "batch: {most: 0}",
            "reader.batch: most goes from 1 to 256, not 0",
            "batch: {within: 61s}",
            "reader.batch: within goes up to 1m: conversations wait for it");

    refused.forEach(
        (yaml, problem) ->
            assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFiles.load(job("reader: {" + yaml + "}"), null))
                .withMessage(file + ": " + problem));
  }

  @Test
  void customersMustBeRememberedForLongerThanTheirContactsAreCounted() {
    Path file = folder.resolve("job.yaml");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(job("customers: {forgetAfter: 30d}"), null))
        .withMessage(file + ": customers: forgetAfter must be longer than 30d");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(job("customers: {moodHalfLife: 0s}"), null))
        .withMessage(file + ": customers: moodHalfLife must be longer than nothing");
  }

  @Test
  void aReaderIsNamedInAnyCase() throws IOException {
    assertThat(SettingsFiles.load(job("reader: {kind: cascade}"), null).reader())
        .isEqualTo(shipped().reader().with(ReaderChoice.CASCADE));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path missing = folder.resolve("nowhere.yaml");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(missing, null))
        .withMessage("There is no settings file " + missing);
  }

  @Test
  void aFileThatIsNoYamlIsNamedWithTheLine() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(job("kafka:\n  group: [a\n"), null))
        .withMessageStartingWith(folder.resolve("job.yaml") + ", line ")
        .withMessageNotContaining("\n");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFiles.load(job("just words"), null))
        .withMessageContaining("expected settings as");
  }

  private static JobSettings shipped() {
    return SettingsFiles.defaults();
  }

  private Path job(String yaml) throws IOException {
    return Files.writeString(folder.resolve("job.yaml"), yaml);
  }

  private Path queues(String yaml) throws IOException {
    return Files.writeString(folder.resolve("queues.yaml"), yaml);
  }
}
