package io.earshot.pipeline.memory;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what is written, in this JVM; at least once. */
public final class MemorySink<T> implements Sink<T> {

  private static final long serialVersionUID = 1L;

  private static final Map<String, Queue<Object>> WRITTEN = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  /** An empty one. */
  public MemorySink() {
    WRITTEN.put(id, new ConcurrentLinkedQueue<>());
  }

  /** What has been written so far. */
  @SuppressWarnings("unchecked") // only this sink's writers add to its queue
  public List<T> written() {
    return (List<T>) List.copyOf(WRITTEN.get(id));
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    Queue<Object> to = WRITTEN.get(id);
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context ignored) {
        to.add(element);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
