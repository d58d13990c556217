package io.earshot.bench.engine.site;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * async-profiler in another JVM of this machine: where its time or its memory goes, as flame
 * graphs.
 */
public final class Profiler {

  private static final String RESOURCE = "/linux-%s/libasyncProfiler.so";

  private final Child child;
  private final Path library;

  private Profiler(Child child, Path library) {
    this.child = child;
    this.library = library;
  }

  /**
   * Makes one ready for that process.
   *
   * @throws BenchException where there is no async-profiler for this machine
   */
  static Profiler of(Child child) {
    boolean isArm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
    String resource = RESOURCE.formatted(isArm ? "arm64" : "x64");
    try (InputStream from = Profiler.class.getResourceAsStream(resource)) {
      if (from == null || !System.getProperty("os.name").equals("Linux")) {
        throw new BenchException("flame graphs can be had on Linux only", null);
      }
      Path library = Files.createTempFile("async-profiler", ".so");
      library.toFile().deleteOnExit();
      Files.copy(from, library, StandardCopyOption.REPLACE_EXISTING);
      return new Profiler(child, library);
    } catch (IOException e) {
      throw new BenchException("the profiler cannot be put down: " + e.getMessage(), e);
    }
  }

  /** Begins to take samples. */
  public void start(View view) {
    command("start," + view.options);
  }

  /**
   * Ends and writes two files: {@code NAME.html}, a flame graph to look at, and {@code
   * NAME.collapsed}, the same as lines of text.
   */
  public void stop(View view, Path folder, String name) {
    Path file = folder.toAbsolutePath().resolve(name);
    command("dump,collapsed%s,file=%s.collapsed".formatted(view.filter, file));
    command(
        "stop,flamegraph,minwidth=0.1%s,title=%s,file=%s.html".formatted(view.filter, name, file));
  }

  private void command(String options) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(child.pid()));
      try {
        machine.loadAgentPath(library.toString(), options);
      } finally {
        machine.detach();
      }
    } catch (IOException
        | AttachNotSupportedException
        | AgentLoadException
        | AgentInitializationException e) {
      throw new BenchException("the profiler does not run: " + e.getMessage(), e);
    }
  }

  /** What to look at. */
  public enum View {
    /** Where processor time goes, in all threads. */
    CPU("event=itimer,interval=1ms,threads", ""),
    /** Who allocates, by bytes. */
    ALLOCATION("event=alloc,alloc=256k", ""),
    /** Where processor time of reading and writing state goes. */
    STATE("event=itimer,interval=1ms", ",include=*TtlValueState*,include=*TtlMapState*");

    private final String options;
    private final String filter;

    View(String options, String filter) {
      this.options = options;
      this.filter = filter;
    }

    /** For a file. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
