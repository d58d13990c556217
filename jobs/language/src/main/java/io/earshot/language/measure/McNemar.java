package io.earshot.language.measure;

/**
 * Whether two readers that read the same messages differ in how many they get right: McNemar's test
 * on the messages that only one of them got right.
 *
 * @param onlyFirst read right by the first reader alone
 * @param onlySecond read right by the second reader alone
 */
public record McNemar(int onlyFirst, int onlySecond) {

  /**
   * The exact two-sided mid-p value: how probable so uneven a split would be if both were equally
   * good. Fagerland, Lydersen and Laake (2013), BMC Medical Research Methodology 13:91.
   */
  public double midP() {
    int fewer = Math.min(onlyFirst, onlySecond);
    double upTo = 0;
    double point = 0;
    for (int k = 0; k <= fewer; k++) {
      point = Math.exp(logBinomial(onlyFirst + onlySecond, k));
      upTo += point;
    }
    return Math.min(1, 2 * upTo - point);
  }

  /** The logarithm of the probability of k heads in n throws of a coin. */
  private static double logBinomial(int n, int k) {
    double sum = -n * Math.log(2);
    for (int i = 1; i <= k; i++) {
      sum += Math.log((double) (n - k + i) / i);
    }
    return sum;
  }
}
