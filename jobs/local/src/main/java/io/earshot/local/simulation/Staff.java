package io.earshot.local.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is there to take conversations. */
public final class Staff {

  private static final Pattern NAMED = Pattern.compile("([1-9]\\d{0,3}):([\\w-]+(?:,[\\w-]+)*)");

  private Staff() {}

  /**
   * So many agents, shared out to teams by the work that comes to them (largest remainder, but at
   * least one each). An agent has the skills of his team's queues, a senior can do anything.
   *
   * @param agents at least as many as there are teams
   * @param seniors their share in each team, rounded up, 0 to 1
   * @throws IllegalArgumentException if there are fewer agents than teams
   */
  public static List<Agent> shared(int agents, double seniors, List<Enquiry> enquiries) {
    Map<String, Team> teams = new TreeMap<>();
    for (Enquiry one : enquiries) {
      teams.computeIfAbsent(one.team(), Team::new).add(one);
    }
    if (agents < teams.size()) {
      throw new IllegalArgumentException(
          "%d agents cannot be shared out to %d teams".formatted(agents, teams.size()));
    }
    shareOut(agents, teams.values());
    return teams.values().stream().flatMap(team -> team.agents(seniors)).toList();
  }

  private static void shareOut(int agents, Collection<Team> teams) {
    double all = teams.stream().mapToDouble(team -> team.seconds).sum();
    for (Team team : teams) {
      team.wanted = agents * team.seconds / all;
      team.seats = Math.max(1, (int) team.wanted);
    }
    Comparator<Team> byLack = Comparator.comparingDouble(team -> team.wanted - team.seats);
    int left = agents - teams.stream().mapToInt(team -> team.seats).sum();
    for (; left > 0; left--) {
      Collections.max(teams, byLack).seats++;
    }
    for (; left < 0; left++) {
      teams.stream().filter(team -> team.seats > 1).min(byLack).orElseThrow().seats--;
    }
  }

  /**
   * Agents as they are named on a command line: {@code 8:billing,orders}, eight with those skills.
   *
   * @throws IllegalArgumentException if one is written otherwise
   */
  public static List<Agent> named(List<String> written) {
    List<Agent> staff = new ArrayList<>();
    for (String some : written) {
      Matcher form = NAMED.matcher(some);
      if (!form.matches()) {
        throw new IllegalArgumentException(
            "'%s' is not a number of agents with their skills, such as 8:billing,orders"
                .formatted(some));
      }
      Set<String> skills = Set.of(form.group(2).split(","));
      int howMany = Integer.parseInt(form.group(1));
      for (int i = 0; i < howMany; i++) {
        staff.add(new Agent("%s-%03d".formatted(form.group(2), i + 1), skills));
      }
    }
    return List.copyOf(staff);
  }

  /** The work that comes to a team, and what it needs. */
  private static final class Team {
    private final String name;
    private final Set<String> skills = new HashSet<>();
    private double seconds;
    private double wanted;
    private int seats;

    private Team(String name) {
      this.name = name;
    }

    private void add(Enquiry enquiry) {
      seconds += enquiry.handling().toMillis() / 1000.0;
      skills.addAll(enquiry.asQueued().skills());
    }

    private Stream<Agent> agents(double seniors) {
      return IntStream.range(0, seats)
          .mapToObj(
              i ->
                  new Agent(
                      "%s-%02d".formatted(name, i + 1),
                      i < Math.ceil(seats * seniors)
                          ? Set.of(Agent.ANYTHING)
                          : Set.copyOf(skills)));
    }
  }
}
