package io.earshot.bench.engine;

/** What is measured. */
public enum Scenario {
  /** A producer and a consumer. */
  RAW("Kafka alone", "raw"),
  /** Bytes through a job as they are. */
  PASSTHROUGH("a job that passes on", "passthrough"),
  /** JSON, one state in RocksDB, JSON. */
  BARE("a job with one update of state", "bare"),
  /** Earshot as it is shipped. */
  LINEAR("Earshot, linear reader", "linear"),
  /** Earshot with both readers. */
  CASCADE("Earshot, cascade", "cascade"),
  /** Earshot with Kafka transactions on every topic. */
  EXACT("Earshot, linear, delivery exact", "exact");

  private final String inWords;
  private final String id;

  Scenario(String inWords, String id) {
    this.inWords = inWords;
    this.id = id;
  }

  /** For a table. */
  public String inWords() {
    return inWords;
  }

  /** For an option and a folder. */
  public String id() {
    return id;
  }

  /** Whether it is Earshot. */
  public boolean isEarshot() {
    return compareTo(LINEAR) >= 0;
  }
}
