package io.earshot.board.settings;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of alerts elsewhere.
 *
 * @param boardUrl where those who are told find the board; null for no link
 * @param sendWithin an alert that nobody could be told of for so long, be it that the board was
 *     down, is told to nobody any more
 * @param giveUpAfter after so long without success a notice is given up
 * @param endpoints each with a name of its own
 */
public record NotificationSettings(
    @Nullable URI boardUrl,
    Duration sendWithin,
    Duration giveUpAfter,
    List<EndpointSettings> endpoints) {

  @SuppressWarnings("ConstantValue") // what a file leaves out is null here
  public NotificationSettings {
    endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
    Set<String> names = new HashSet<>();
    for (EndpointSettings endpoint : endpoints) {
      if (!names.add(endpoint.name())) {
        throw new IllegalArgumentException("there are two endpoints " + endpoint.name());
      }
    }
  }

  /**
   * The endpoint of this name.
   *
   * @throws BoardFileException if there is none
   */
  public EndpointSettings endpoint(String name) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BoardFileException(
                    endpoints.isEmpty()
                        ? "config/board.yaml names no endpoint"
                        : "There is no endpoint %s, only %s"
                            .formatted(
                                name,
                                String.join(
                                    ", ",
                                    endpoints.stream().map(EndpointSettings::name).toList()))));
  }
}
