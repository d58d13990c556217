package io.earshot.local.simulation;

import static io.earshot.local.simulation.Enquiries.agents;
import static io.earshot.local.simulation.Enquiries.enquiry;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WaitDrawingTest {

  private static final Experiment EXPERIMENT =
      new Experiment(
          new Workload(List.of(enquiry(), enquiry(Tier.VIP)), Duration.ofHours(2), Map.of()),
          agents(3, "billing"));

  private static Document picture;

  @BeforeAll
  static void draw() throws Exception {
    EXPERIMENT.run(List.of(0.9, 1.1), 3, 1, (done, of) -> {});
    String svg = WaitDrawing.of(EXPERIMENT);
    picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void hasABarForEachOrderOfEachClassThatHasComeAtEachLoad() {
    int classes = 3; // VIP, calm standard, everybody

    assertThat(elements("rect").getLength())
        .isEqualTo(Discipline.values().length * (1 + 2 * 2 * classes));
  }

  @Test
  void staysWithinItsFrame() {
    double width = Double.parseDouble(picture.getDocumentElement().getAttribute("width"));
    NodeList bars = elements("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      Element bar = (Element) bars.item(i);
      double from = Double.parseDouble(bar.getAttribute("x"));

      assertThat(from).isBetween(0.0, width);
      assertThat(Double.parseDouble(bar.getAttribute("width"))).isBetween(0.0, width - from);
    }
  }

  @Test
  void isReadableOnADarkPage() {
    assertThat(elements("style").item(0).getTextContent()).contains("prefers-color-scheme:dark");
  }

  private static NodeList elements(String name) {
    return picture.getElementsByTagName(name);
  }
}
