package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.ageing.AgeingCurve;
import io.earshot.domain.routing.rendering.RenderingScale;
import io.earshot.domain.routing.rendering.Renderings;
import io.earshot.domain.routing.rendering.RoutingSystem;
import io.earshot.wire.record.RawRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of docs/renderings.md is what goes out. */
class RenderingsPageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PAGE = Path.of("../../docs/renderings.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```json\\n(\\{\"renderings.*?)\\n```", Pattern.DOTALL);

  private final RoutingDecision decision =
      Examples.decision()
          .rendered(
              Renderings.of(
                  Examples.decision(),
                  EnumSet.allOf(RoutingSystem.class),
                  new RenderingScale(40, AgeingCurve.USUAL)));

  @Test
  void theExampleIsWhatGoesOut() throws Exception {
    Matcher page = EXAMPLE.matcher(Files.readString(PAGE));
    assertThat(page.find()).isTrue();
    JsonNode written = JSON.readTree(page.group(1));

    assertThat(sent().get("renderings")).isEqualTo(written.get("renderings"));
  }

  @Test
  void amazonsBodiesHaveTheFieldsThatItsApiHas() throws Exception {
    JsonNode connect = sent().at("/renderings/amazonConnect");

    assertThat(connect.get("byPriority")).isEqualTo(JSON.readTree("{\"QueuePriority\":2}"));
    assertThat(connect.get("byAge"))
        .isEqualTo(JSON.readTree("{\"QueueTimeAdjustmentSeconds\":480}"));
    connect.get("attributes").forEach(value -> assertThat(value.isTextual()).isTrue());
  }

  @Test
  void aRenderedDecisionIsReadBackAsItWas() throws Exception {
    byte[] sent = Topics.ROUTING_DECISIONS.encode(decision).value();
    RawRecord record =
        new RawRecord(Topics.ROUTING_DECISIONS.name(), 0, 0, RawRecord.NO_TIMESTAMP, null, sent);

    assertThat(Topics.ROUTING_DECISIONS.decode(record)).isEqualTo(decision);
  }

  private JsonNode sent() throws Exception {
    return JSON.readTree(Topics.ROUTING_DECISIONS.encode(decision).value());
  }
}
