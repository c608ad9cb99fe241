package app.fovea.index.image;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;

/// The other end of a [Lane]: reads one picture after the other until nobody asks any more.
final class DecodingChild {
  private static final int BUFFER = 1 << 16;

  private final Reading reading;

  DecodingChild(Reading reading) {
    this.reading = reading;
  }

  static void main(String[] arguments) throws IOException, InterruptedException {
    new DecodingChild(new InProcess()).serve();
  }

  /// Answers on standard output, which is nobody else's from here on.
  void serve() throws IOException, InterruptedException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, BUFFER));
    Wire.sayReady(out);
    SynchronousQueue<Wire.Question> questions = new SynchronousQueue<>();
    Thread.ofPlatform().daemon().name("questions").start(() -> listen(questions));
    while (!answers.checkError()) {
      answer(questions.take(), out);
    }
  }

  private void answer(Wire.Question question, DataOutputStream out) throws IOException {
    try {
      switch (question) {
        case Wire.Whole whole -> Wire.answer(out, reading.read(whole.file(), whole.input()));
        case Wire.Look look ->
            Wire.answer(out, reading.view(look.file(), look.size(), () -> false));
        case Wire.Preview preview -> answer(reading.preview(preview.file(), preview.input()), out);
      }
    } catch (Refused refused) {
      Wire.refuse(out, refused);
    }
  }

  private static void answer(Optional<Picture> preview, DataOutputStream out) throws IOException {
    if (preview.isPresent()) {
      Wire.answer(out, preview.get());
    } else {
      Wire.answerNothing(out);
    }
  }

  /// Listens even while a picture is decoded, so that the child ends with its parent whatever the
  /// decoder is doing.
  private static void listen(SynchronousQueue<Wire.Question> questions) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
      while (true) {
        questions.put(Wire.question(in));
      }
    } catch (IOException | InterruptedException parentIsGone) {
      Runtime.getRuntime().halt(0);
    }
  }
}
