package io.earshot.pipeline.given;

import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.mood.Reckoning;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.routing.rendering.Renderings;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any value that a record can have, by a seed: extremes, nulls and empty collections included. */
public final class AnyRecord {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<String> TEXTS =
      List.of(
          "x",
          "care",
          "träumerei 🎻",
          "0b5dfdfc7868ccc7e79c34dd",
          "0b5dfdfc7868ccc7e79c34d",
          "0B5DFDFC7868CCC7E79C34DD",
          "3f0c9f2e-58a0-4d35-9b6a-2d6b7a0c1e11",
          "3f0c9f2e-58a0-4d35-9b6a-2d6b7a0c1e1g",
          "half of a pair: \uD83C",
          "long ".repeat(60));

  private final Random chance;
  private final boolean tame;

  private AnyRecord(Random chance, boolean tame) {
    this.chance = chance;
    this.tame = tame;
  }

  /** The value of that seed. */
  public static <T> T of(Class<T> type, long seed) {
    return new AnyRecord(new Random(seed), false).record(type);
  }

  private <T> T record(Class<T> type) {
    if (type == Reckoning.class) {
      return type.cast(reckoning());
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i]);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no " + type, e);
    }
  }

  /** What all of it comes to is never anything but the fold of the rest. */
  private Reckoning reckoning() {
    AnyRecord calm = new AnyRecord(chance, true);
    Tally older = chance.nextBoolean() ? Tally.EMPTY : calm.record(Tally.class);
    List<MessageMark> marks = new ArrayList<>();
    for (int left = chance.nextInt(12); left > 0; left--) {
      marks.add(calm.record(MessageMark.class));
    }
    return Reckoning.of(older, marks, chance.nextInt(3));
  }

  private @Nullable Object value(RecordComponent component) {
    boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (mayBeNull && (chance.nextInt(3) == 0 || component.getType() == Renderings.class)) {
      return null;
    }
    boolean isName = component.getName().equals("value");
    return component.getType() == String.class && !isName && chance.nextInt(9) == 0
        ? ""
        : value(component.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return record(raw);
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[chance.nextInt(raw.getEnumConstants().length)];
    }
    return scalar(raw);
  }

  private Object collection(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    int count = chance.nextInt(4);
    if (type.getRawType() == Map.class) {
      Map<Object, Object> map = new HashMap<>();
      for (int i = 0; i < count; i++) {
        map.put(value(of[0]), value(of[1]));
      }
      return map;
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(value(of[0]));
    }
    return type.getRawType() == Set.class ? new HashSet<>(list) : list;
  }

  private Object scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> TEXTS.get(chance.nextInt(TEXTS.size()));
      case "int", "Integer" -> (int) number(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "long", "Long" -> number(Long.MIN_VALUE, Long.MAX_VALUE);
      case "double", "Double" -> real();
      case "float", "Float" -> (float) real();
      case "boolean", "Boolean" -> chance.nextBoolean();
      case "Instant" -> time();
      default -> throw new IllegalStateException("no " + type);
    };
  }

  private long number(long least, long most) {
    return switch (chance.nextInt(6)) {
      case 0 -> 0;
      case 1 -> least;
      case 2 -> most;
      case 3 -> -1;
      case 4 -> chance.nextInt();
      default -> chance.nextInt(200);
    };
  }

  private double real() {
    return switch (chance.nextInt(8)) {
      case 0 -> 0;
      case 1 -> -0.0;
      case 2 -> chance.nextInt(100) - 50;
      case 3 -> Double.NaN;
      case 4 -> Double.NEGATIVE_INFINITY;
      case 5 -> chance.nextFloat();
      case 6 -> chance.nextDouble() * 1e300;
      default -> chance.nextDouble();
    };
  }

  private Instant time() {
    return switch (chance.nextInt(tame ? 3 : 6)) {
      case 0 -> NOON.plusMillis(chance.nextInt(100_000) - 50_000);
      case 1 -> NOON.plusNanos(chance.nextInt());
      case 2 -> Instant.EPOCH.minusNanos(chance.nextInt(3_000_000));
      case 3 -> Instant.MIN;
      case 4 -> Instant.MAX;
      default -> Instant.ofEpochSecond(chance.nextLong() >> 12);
    };
  }
}
