package app.fovea.index;

import app.fovea.index.store.Contents;
import app.fovea.index.store.Files.Located;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// Any number of photos, the newest first. Each is kept in about a hundred bytes and made into a
/// [Photo] whenever it is asked for, because a whole library of such objects takes several times as
/// much.
final class Timeline extends AbstractList<Photo> implements RandomAccess {
  /// Photos in a page: few enough that a page grows without much copying.
  private static final int PAGE = 1024;

  /// @param starts where in the bytes each of its photos begins
  private record Page(int[] starts, byte[] bytes) {}

  /// Where files are, and whether they can be reached.
  private record Folder(Path path, boolean online) {}

  private record File(Folder folder, String name) {
    Path path() {
      return folder.path().resolve(name);
    }
  }

  private final List<Page> pages;
  private final List<Folder> folders;
  private final List<String> cameras;
  private final int[] order;

  /// @param order where in the pages each is
  private Timeline(List<Page> pages, List<Folder> folders, List<String> cameras, int[] order) {
    this.pages = pages;
    this.folders = folders;
    this.cameras = cameras;
    this.order = order;
  }

  @Override
  public int size() {
    return order.length;
  }

  @Override
  public Photo get(int index) {
    int place = order[Objects.checkIndex(index, order.length)];
    Page page = pages.get(place / PAGE);
    int start = page.starts()[place % PAGE];
    try {
      return photo(
          new DataInputStream(
              new ByteArrayInputStream(page.bytes(), start, page.bytes().length - start)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what [Builder#write] has written.
  private Photo photo(DataInputStream in) throws IOException {
    long id = in.readLong();
    String key = HexFormat.of().formatHex(in.readNBytes(in.readUnsignedByte()));
    int width = in.readInt();
    int height = in.readInt();
    LocalDateTime dated = LocalDateTime.ofEpochSecond(in.readLong(), 0, ZoneOffset.UTC);
    Photo.Clock clock = in.readBoolean() ? Photo.Clock.CAMERA : Photo.Clock.FILE;
    int camera = in.readInt();
    Optional<Photo.Place> place =
        in.readBoolean()
            ? Optional.of(new Photo.Place(in.readDouble(), in.readDouble()))
            : Optional.empty();
    int rating = in.readUnsignedByte();
    int colour = in.readInt();
    File shown = file(in);
    int copies = in.readInt();
    List<Path> others = new ArrayList<>(copies);
    for (int i = 0; i < copies; i++) {
      others.add(file(in).path());
    }
    return new Photo(
        id,
        key,
        shown.path(),
        others,
        width,
        height,
        dated,
        clock,
        camera < 0 ? Optional.empty() : Optional.of(cameras.get(camera)),
        place,
        rating,
        shown.folder().online(),
        colour);
  }

  private File file(DataInputStream in) throws IOException {
    return new File(folders.get(in.readInt()), in.readUTF());
  }

  /// Takes photos in the order of their numbers.
  static final class Builder {
    private record Spot(long volume, String folder) {}

    private final Locations locations;
    private final List<Path> away;
    private final List<Page> pages = new ArrayList<>();
    private final List<Folder> folders = new ArrayList<>();
    private final Map<Spot, Integer> folderNumbers = new HashMap<>();
    private final List<String> cameras = new ArrayList<>();
    private final Map<String, Integer> cameraNumbers = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int[] starts = new int[PAGE];
    private long[] dated = new long[PAGE];
    private int size;

    /// @param locations tells where files are now
    Builder(Locations locations) throws IOException {
      this.locations = locations;
      this.away = locations.away();
    }

    void add(Contents.Row row) throws IOException {
      if (size == dated.length) {
        dated = Arrays.copyOf(dated, 2 * size);
      }
      dated[size] = row.dated().toEpochSecond(ZoneOffset.UTC);
      starts[size++ % PAGE] = bytes.size();
      write(row);
      if (size % PAGE == 0) {
        endPage(PAGE);
      }
    }

    private void write(Contents.Row row) throws IOException {
      out.writeLong(row.id());
      byte[] key = HexFormat.of().parseHex(row.key());
      out.writeByte(key.length);
      out.write(key);
      out.writeInt(row.width());
      out.writeInt(row.height());
      out.writeLong(row.dated().toEpochSecond(ZoneOffset.UTC));
      out.writeBoolean(row.clock() == Photo.Clock.CAMERA);
      out.writeInt(row.camera().map(this::camera).orElse(-1));
      out.writeBoolean(row.place().isPresent());
      if (row.place().isPresent()) {
        out.writeDouble(row.place().get().latitude());
        out.writeDouble(row.place().get().longitude());
      }
      out.writeByte(row.rating());
      out.writeInt(row.colour());
      writeFiles(row.files());
    }

    /// The first that can be reached comes first: it is the one that is shown.
    private void writeFiles(List<Located> files) throws IOException {
      Located shown =
          files.stream()
              .filter(file -> folders.get(folder(file)).online())
              .findFirst()
              .orElse(files.getFirst());
      write(shown);
      out.writeInt(files.size() - 1);
      for (Located file : files) {
        if (file.id() != shown.id()) {
          write(file);
        }
      }
    }

    private void write(Located file) throws IOException {
      out.writeInt(folder(file));
      out.writeUTF(file.name());
    }

    private int folder(Located file) {
      return folderNumbers.computeIfAbsent(
          new Spot(file.volume(), file.folder()),
          spot -> {
            Path path = locations.path(spot.volume(), spot.folder());
            boolean online =
                locations.online(spot.volume()) && away.stream().noneMatch(path::startsWith);
            folders.add(new Folder(path, online));
            return folders.size() - 1;
          });
    }

    private int camera(String name) {
      return cameraNumbers.computeIfAbsent(
          name,
          _ -> {
            cameras.add(name);
            return cameras.size() - 1;
          });
    }

    private void endPage(int photos) {
      pages.add(new Page(Arrays.copyOf(starts, photos), bytes.toByteArray()));
      bytes.reset();
    }

    Timeline build() {
      if (size % PAGE > 0) {
        endPage(size % PAGE);
      }
      return new Timeline(pages, folders, cameras, newestFirst());
    }

    /// Of those with one time, the last that was added comes first.
    private int[] newestFirst() {
      return IntStream.range(0, size)
          .map(place -> size - 1 - place)
          .boxed()
          .sorted(Comparator.comparingLong((Integer place) -> dated[place]).reversed())
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }
}
