package app.fovea.index.scan;

import app.fovea.index.scan.Listing.Closed;
import app.fovea.index.scan.Listing.Entry;
import app.fovea.index.scan.Listing.Listed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The folders below one, lazily: only the one in hand is in memory. Those that somebody looks at
/// come first, then the newest. Hidden folders and those of
/// the system are left out. Links to folders are followed once what they are in is done; no folder
/// is visited twice, so loops end.
public final class FileWalk implements Iterator<Listing> {
  private static final Set<String> SYSTEM =
      Set.of("@eadir", "$recycle.bin", "system volume information", "lost+found", "#recycle");

  private record Pending(Path folder, long modified) {}

  private final Path top;
  private final Ignored ignored;
  private final Deque<Path> folders = new ArrayDeque<>();
  private final Deque<Path> links = new ArrayDeque<>();
  private final Set<Object> visited = new HashSet<>();
  private final VisibleFolders visible;
  private List<Path> sorted;

  /// @param top a real path
  /// @param visible folders to go to first
  public FileWalk(Path top, Ignored ignored, VisibleFolders visible) {
    this.top = top;
    this.ignored = ignored;
    this.visible = visible;
    this.sorted = visible.shown();
    folders.push(top);
  }

  @Override
  public boolean hasNext() {
    while (folders.isEmpty() && !links.isEmpty()) {
      Path link = links.pop();
      if (leadsAway(link)) {
        folders.push(link);
      }
    }
    return !folders.isEmpty();
  }

  /// A link to what lies below the top leads nowhere new.
  private boolean leadsAway(Path link) {
    try {
      Path target = link.toRealPath();
      return !target.startsWith(top) && !ignored.contains(target);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Listing next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (sorted != visible.shown()) {
      sorted = visible.shown();
      visibleFirst();
    }
    Path folder = folders.pop();
    try {
      BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      if (!visited.add(key == null ? folder.toRealPath() : key)) {
        return new Listed(folder, 0, List.of());
      }
      return list(folder, Inode.of(folder, attributes));
    } catch (AccessDeniedException e) {
      return new Closed(folder, "There is no permission to list this folder.");
    } catch (IOException | DirectoryIteratorException e) {
      return new Closed(folder, "This folder cannot be listed: " + e.getMessage());
    }
  }

  private void visibleFirst() {
    List<Path> waiting = new ArrayList<>(folders);
    waiting.sort(Comparator.comparing((Path each) -> !visible.concern(each)));
    folders.clear();
    folders.addAll(waiting);
  }

  private Listing list(Path folder, long inode) throws IOException {
    List<Entry> files = new ArrayList<>();
    List<Pending> below = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!hidden(entry) && !ignored.covers(entry)) {
          sort(entry, files, below);
        }
      }
    }
    files.sort(Comparator.comparingLong(Entry::modified).reversed());
    below.sort(
        Comparator.comparing((Pending each) -> visible.concern(each.folder()))
            .thenComparingLong(Pending::modified));
    below.forEach(pending -> folders.push(pending.folder()));
    return new Listed(folder, inode, files);
  }

  private void sort(Path entry, List<Entry> files, List<Pending> below) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean link = attributes.isSymbolicLink();
      if (link) {
        attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      }
      if (attributes.isRegularFile()) {
        files.add(
            new Entry(
                entry,
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                link ? 0 : Inode.of(entry, attributes)));
      } else if (attributes.isDirectory() && link) {
        links.add(entry);
      } else if (attributes.isDirectory()) {
        below.add(new Pending(entry, attributes.lastModifiedTime().toMillis()));
      }
    } catch (IOException e) {
      // It vanished, or is a link to nothing: there is no photo here.
    }
  }

  private static boolean hidden(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return name.startsWith(".") || SYSTEM.contains(name.toLowerCase(Locale.ROOT));
  }
}
