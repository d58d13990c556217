package io.earshot.board.live;

import io.earshot.board.access.Viewer;
import io.earshot.board.view.AlertRow;
import io.earshot.board.view.Changed;
import io.earshot.wire.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that changes what a page shows, kept for those who come back. Viewers of the same teams
 * are sent the same bytes.
 */
final class LiveEvent {

  private static final byte[] NOTHING = {};

  private final EventId id;
  private final String name;
  private final List<Piece> rows;
  private final @Nullable List<Piece> gone;
  private final int weight;
  private final Map<Set<String>, byte[]> byTeams = new ConcurrentHashMap<>();
  private volatile byte @Nullable [] forAll;

  private LiveEvent(EventId id, String name, List<Piece> rows, @Nullable List<Piece> gone) {
    this.id = id;
    this.name = name;
    this.rows = rows;
    this.gone = gone;
    weight = weight(rows) + (gone == null ? 0 : weight(gone));
  }

  static LiveEvent of(EventId id, AlertRow alert) {
    Piece piece = new Piece(alert.alert().team(), null, RecordJson.write(alert));
    return new LiveEvent(id, "alert", List.of(piece), null);
  }

  static LiveEvent of(EventId id, Changed changed) {
    return new LiveEvent(
        id,
        "conversations",
        changed.rows().stream()
            .map(row -> new Piece(row.team(), null, RecordJson.write(row)))
            .toList(),
        changed.gone().stream()
            .map(one -> new Piece(one.team(), one.to(), RecordJson.write(one.conversationId())))
            .toList());
  }

  long seq() {
    return id.seq();
  }

  /** Bytes that are kept for it, about. */
  int weight() {
    return weight;
  }

  /** The event as this viewer sees it, or null if there is nothing in it for him. */
  byte @Nullable [] frameFor(Viewer viewer) {
    Set<String> teams = viewer.teams();
    byte[] frame;
    if (teams == null) {
      frame = forAll == null ? made(viewer) : forAll;
      forAll = frame;
    } else {
      frame = byTeams.computeIfAbsent(teams, key -> made(viewer));
    }
    return frame == null || frame.length == 0 ? null : frame;
  }

  private byte[] made(Viewer viewer) {
    List<Piece> seen = rows.stream().filter(row -> row.isSeenBy(viewer)).toList();
    if (gone == null) {
      return seen.isEmpty() ? NOTHING : Frame.of(id, name, seen.get(0).json());
    }
    List<Piece> seenGone = gone.stream().filter(one -> one.isSeenBy(viewer)).toList();
    if (seen.isEmpty() && seenGone.isEmpty()) {
      return NOTHING;
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream(weight(seen) + 64);
    write(json, "{\"rows\":[", seen);
    write(json, "],\"gone\":[", seenGone);
    json.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
    return Frame.of(id, name, json.toByteArray());
  }

  private static void write(ByteArrayOutputStream to, String before, List<Piece> pieces) {
    to.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        to.write(',');
      }
      to.writeBytes(pieces.get(i).json());
    }
  }

  private static int weight(List<Piece> pieces) {
    return pieces.stream().mapToInt(piece -> piece.json().length + 1).sum();
  }
}
