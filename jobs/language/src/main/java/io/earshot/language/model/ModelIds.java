package io.earshot.language.model;

/** The names of the folders that models of a language lie in. */
public final class ModelIds {

  private ModelIds() {}

  /** Of the sentiment model of the language with this ISO 639-1 code. */
  public static String sentiment(String language) {
    return SentimentModel.KIND + "-" + language;
  }

  /** Of the signal models of the language with this ISO 639-1 code. */
  public static String signals(String language) {
    return SignalModel.KIND + "-" + language;
  }

  /** Of the emotion model of the language with this ISO 639-1 code. */
  public static String emotion(String language) {
    return EmotionModel.KIND + "-" + language;
  }

  /** Of the model of subjects of the language with this ISO 639-1 code. */
  public static String subject(String language) {
    return LabelModel.SUBJECT + "-" + language;
  }

  /** Of the model of intents of the language with this ISO 639-1 code. */
  public static String intent(String language) {
    return LabelModel.INTENT + "-" + language;
  }
}
