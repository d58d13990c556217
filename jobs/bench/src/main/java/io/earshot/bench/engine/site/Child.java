package io.earshot.bench.engine.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, with the class path of this one. It ends with its owner. */
public final class Child implements AutoCloseable {

  private static final long GRACE_SECONDS = 10;
  private static final int LAST_LINES = 15;

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one.
   *
   * @param folder where its log goes
   * @param options of the JVM
   * @param main its class
   */
  public static Child start(
      String name, Path folder, List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add("-Dearshot.home=" + System.getProperty("earshot.home", "."));
    command.add("-Dlog4j2.configurationFile=classpath:bench-child-log4j2.xml");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    Path log = folder.resolve(name + ".log");
    try {
      Files.createDirectories(folder);
      File out = log.toFile();
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out).start();
      Child child = new Child(name, process, log);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return child;
    } catch (IOException e) {
      throw new BenchException("%s did not start: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** The processor time that it has taken so far, as the kernel counts it (10 ms a step). */
  public Duration processorTime() {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new BenchException("the system does not tell processor times", null));
  }

  /**
   * Does nothing while it runs.
   *
   * @throws BenchException with the end of its log if it does not
   */
  public void mustRun() {
    if (!process.isAlive()) {
      throw new BenchException(
          "%s has ended (%d):%n%s".formatted(name, process.exitValue(), lastLines()), null);
    }
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "its log " + log + " cannot be read";
    }
  }

  /** Stops it where it is: until it is resumed it takes no processor time. */
  void pause() {
    signal("STOP");
  }

  /** Lets it go on after a pause. */
  void resume() {
    signal("CONT");
  }

  /** Does nothing to a process that has ended: whoever asks what it does next is told. */
  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
    } catch (IOException e) {
      throw new BenchException("%s takes no signals: %s".formatted(name, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  /** Ends it, if need be by force. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
