package io.earshot.language.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.language.measure.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one set of data and reader in one flat object: what {@code --json} prints. All
 * shares are 0 to 1. Sentiment is that of customers.
 *
 * @param n how many messages of customers
 * @param ece expected calibration error; null for a reader that gives no probabilities
 * @param meanSignalF1 null where no signals are labelled
 * @param emotionMacroF1 null where no emotions are labelled or read
 * @param intervals low and high end with 95 % confidence, by the name of the figure
 * @param perSignal empty where no signals are labelled
 * @param abstained from how many messages the reader abstained
 * @param messagesPerSecond per core; null where not measured
 * @param modelBytes size of the model files; null where not measured
 * @param readByEncoder the share that a cascade gave to the encoder; null for other readers
 * @param models the fingerprints of the models behind it
 * @param warnings what a reader of the figures must know
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Summary(
    String dataset,
    String reader,
    int n,
    double macroRecall,
    double macroF1,
    double accuracy,
    @Nullable Double ece,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double meanSignalF1,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double emotionMacroF1,
    Map<String, List<Double>> intervals,
    Map<String, Rates> perSignal,
    int abstained,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double messagesPerSecond,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long modelBytes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double readByEncoder,
    List<String> models,
    List<String> warnings) {

  /** How well one signal was detected, and how often it is given. */
  public record Rates(double precision, double recall, double f1, int n) {}

  /** The gist of an evaluation. */
  public static Summary of(Evaluation evaluation) {
    SentimentFigures customers = evaluation.customers();
    SignalFigures signals = evaluation.signals();
    EmotionFigures emotion = evaluation.emotion();
    Cost cost = evaluation.cost();
    Map<String, Interval> figures = new LinkedHashMap<>();
    figures.put("macroRecall", customers.macroRecall());
    figures.put("macroF1", customers.macroF1());
    figures.put("accuracy", customers.accuracy());
    if (signals != null) {
      figures.put("meanSignalF1", signals.meanF1());
    }
    if (emotion != null) {
      figures.put("emotionMacroF1", emotion.macroF1());
    }
    return new Summary(
        evaluation.dataset(),
        evaluation.reader(),
        customers.messages(),
        customers.macroRecall().value(),
        customers.macroF1().value(),
        customers.accuracy().value(),
        customers.calibrationError(),
        signals == null ? null : signals.meanF1().value(),
        emotion == null ? null : emotion.macroF1().value(),
        ends(figures),
        perSignal(signals),
        customers.abstained(),
        cost == null ? null : cost.messagesPerSecond(),
        cost == null ? null : cost.modelBytes(),
        cost == null ? null : cost.readByEncoder(),
        evaluation.models(),
        evaluation.warnings());
  }

  private static Map<String, List<Double>> ends(Map<String, Interval> figures) {
    Map<String, List<Double>> ends = new LinkedHashMap<>();
    figures.forEach((name, figure) -> ends.put(name, List.of(figure.low(), figure.high())));
    return ends;
  }

  private static Map<String, Rates> perSignal(@Nullable SignalFigures signals) {
    Map<String, Rates> rates = new LinkedHashMap<>();
    if (signals != null) {
      for (SignalFigures.Figure figure : signals.signals()) {
        rates.put(
            figure.signal(),
            new Rates(figure.precision(), figure.recall(), figure.f1(), figure.positives()));
      }
    }
    return rates;
  }

  /** A figure with its interval, in per cent, for people. */
  String interval(String figure) {
    List<Double> ends = intervals.getOrDefault(figure, List.of(0.0, 0.0));
    return Percent.of(new Interval(value(figure), ends.get(0), ends.get(1)));
  }

  private double value(String figure) {
    Double value =
        switch (figure) {
          case "macroRecall" -> macroRecall;
          case "macroF1" -> macroF1;
          case "accuracy" -> accuracy;
          case "meanSignalF1" -> meanSignalF1;
          case "emotionMacroF1" -> emotionMacroF1;
          default -> throw new IllegalArgumentException("No figure is called " + figure);
        };
    return value == null ? 0 : value;
  }
}
