package io.earshot.language.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work that know nothing of each other beside each other. */
final class Workers {

  private Workers() {}

  /**
   * For how many pieces of work at once there are processors and heap; at least one.
   *
   * @param ofAll bytes that all share
   * @param ofEach bytes that each needs for itself
   */
  static int affordable(long ofAll, long ofEach) {
    Runtime here = Runtime.getRuntime();
    long held = Math.max(1, (here.maxMemory() - ofAll) / ofEach);
    return (int) Math.min(here.availableProcessors(), held);
  }

  /**
   * The results of the pieces, in their order, whichever was done first.
   *
   * @param beside how many are done at once
   */
  static <T> List<T> inOrder(List<Callable<T>> pieces, int beside) {
    ExecutorService threads = Executors.newFixedThreadPool(beside);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : pieces.stream().map(threads::submit).toList()) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at work", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
