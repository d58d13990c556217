package io.earshot.bench.engine.site;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Arrays;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.slf4j.LoggerFactory;

/** What another JVM of this machine tells of itself. */
public final class JvmWatch implements AutoCloseable {

  /** A process that is paused does not answer, and is not lost for that. */
  private static final Map<String, Long> NEVER_ASKED_BY_ITSELF =
      Map.of("jmx.remote.x.client.connection.check.period", 0L);

  private final JMXConnector connector;
  private final ThreadMXBean threads;
  private final MemoryMXBean memory;

  private JvmWatch(JMXConnector connector, ThreadMXBean threads, MemoryMXBean memory) {
    this.connector = connector;
    this.threads = threads;
    this.memory = memory;
  }

  /**
   * Watches that process.
   *
   * @throws BenchException if it does not let itself be watched
   */
  @SuppressWarnings("BanJNDI") // the address is that of a child of this process
  public static JvmWatch of(Child child) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(child.pid()));
      JMXServiceURL url = new JMXServiceURL(machine.startLocalManagementAgent());
      machine.detach();
      JMXConnector connector = JMXConnectorFactory.connect(url, NEVER_ASKED_BY_ITSELF);
      MBeanServerConnection server = connector.getMBeanServerConnection();
      return new JvmWatch(
          connector,
          ManagementFactory.getPlatformMXBean(server, ThreadMXBean.class),
          ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class));
    } catch (IOException | AttachNotSupportedException e) {
      throw new BenchException("a JVM cannot be watched: " + e.getMessage(), e);
    }
  }

  /** The bytes that the threads alive now have allocated since they began. */
  public long allocatedBytes() {
    long[] each = threads.getThreadAllocatedBytes(threads.getAllThreadIds());
    return Arrays.stream(each).filter(bytes -> bytes > 0).sum();
  }

  /** The bytes of the heap that are in use after a full collection. */
  public long liveHeapBytes() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException gone) {
      LoggerFactory.getLogger(JvmWatch.class).debug("The watched process has gone before", gone);
    }
  }
}
