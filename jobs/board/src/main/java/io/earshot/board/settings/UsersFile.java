package io.earshot.board.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of users: a list in YAML, read again when it has changed, so that somebody who is taken
 * out of it is out at once. One that has become unreadable leaves those in force who were.
 */
public final class UsersFile {

  private static final Logger LOG = LoggerFactory.getLogger(UsersFile.class);

  private final Path file;
  private FileTime readOf;
  private Map<String, User> users;

  private UsersFile(Path file, FileTime readOf, Map<String, User> users) {
    this.file = file;
    this.readOf = readOf;
    this.users = users;
  }

  /**
   * Reads the file.
   *
   * @throws BoardFileException if it cannot be used
   */
  public static UsersFile open(Path file) {
    FileTime changed = changed(file);
    return new UsersFile(file, changed, read(file));
  }

  /** The user of this name as the file has him now; null if it has none. */
  public synchronized @Nullable User user(String name) {
    FileTime changed = changed(file);
    if (!changed.equals(readOf)) {
      readOf = changed;
      try {
        users = read(file);
      } catch (BoardFileException e) {
        LOG.error("Users stay as they were: {}", e.getMessage());
      }
    }
    return users.get(name);
  }

  /** How many there are. */
  public synchronized int size() {
    return users.size();
  }

  private static Map<String, User> read(Path file) {
    Map<String, User> users = new LinkedHashMap<>();
    for (User user : YamlFiles.readList(file, new TypeReference<List<User>>() {})) {
      if (users.put(user.name(), user) != null) {
        throw new BoardFileException("%s: there are two users %s".formatted(file, user.name()));
      }
    }
    return users;
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
