package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.ThreadInterruptedException;

/// The reading of what Lucene has written. It trusts what it has mapped, and where that is damaged
/// it fails in every way that Java has.
final class LuceneFiles {
  private static final String LUCENE = "org.apache.lucene.";

  private LuceneFiles() {}

  /// Something that reads an index.
  interface Work<T> {
    T done() throws IOException;
  }

  /// @throws DamagedIndex when Lucene reads what it cannot have written; what is thrown by somebody
  ///     whom Lucene calls, by a thread that is interrupted or by one that comes after the end
  ///     stays as it is
  static <T> T read(Work<T> work) throws IOException {
    try {
      return work.done();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException e) {
      throw damaged(e);
    } catch (AlreadyClosedException | ThreadInterruptedException e) {
      throw e;
    } catch (RuntimeException e) {
      if (isOfLucene(e)) {
        throw damaged(e);
      }
      throw e;
    }
  }

  private static DamagedIndex damaged(Exception e) {
    return new DamagedIndex("The vector index is damaged.", e);
  }

  /// Whether the innermost code that is not Java's own is Lucene's. Where an exception is thrown
  /// again and again, the machine leaves out where: that is Lucene's code, which is that busy.
  private static boolean isOfLucene(RuntimeException e) {
    StackTraceElement[] stack = e.getStackTrace();
    return stack.length == 0
        || Arrays.stream(stack)
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
            .findFirst()
            .filter(name -> name.startsWith(LUCENE))
            .isPresent();
  }
}
