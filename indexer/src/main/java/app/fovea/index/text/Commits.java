package app.fovea.index.text;

import app.fovea.index.DamagedIndex;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// The last commit of an index, every file of it compared with its checksum. Lucene does so for the
/// small ones alone, and would take what damage made of the others for postings.
final class Commits {
  /// Whoever writes may delete files between the look at their names and the look at them.
  private static final int ATTEMPTS = 5;

  private Commits() {}

  /// What the last commit says about itself; empty where there is none, or one whose words are not
  /// those of today.
  ///
  /// @throws DamagedIndex when a file is not as it was written
  static Optional<CommitNote> last(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Optional.empty();
    }
    SegmentInfos whole = guarded(() -> whole(directory));
    return Optional.of(CommitNote.of(whole.getUserData())).filter(CommitNote::isCurrent);
  }

  private static SegmentInfos whole(Directory directory) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
        verify(directory, name);
        SegmentInfos infos = SegmentInfos.readCommit(directory, name);
        for (String file : infos.files(false)) {
          verify(directory, file);
        }
        return infos;
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (attempt == ATTEMPTS) {
          throw new DamagedIndex("A file of the text index is missing.", e);
        }
      }
    }
  }

  private static void verify(Directory directory, String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      var _ = CodecUtil.checksumEntireFile(in);
    }
  }

  /// Something to be done with Lucene's files.
  interface Work<T> {
    T done() throws IOException;
  }

  /// Lucene trusts what it has mapped, and fails in every way where it should not have.
  ///
  /// @throws DamagedIndex for all of these
  static <T> T guarded(Work<T> work) throws IOException {
    try {
      return work.done();
    } catch (CorruptIndexException
        | EOFException
        | RuntimeException
        | OutOfMemoryError
        | StackOverflowError e) {
      throw new DamagedIndex("The text index is damaged.", e);
    }
  }
}
