package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceleratorTrialTest {
  @TempDir Path temp;
  private final AtomicLong clock = new AtomicLong();
  private final Map<Accelerator, Device> devices = new EnumMap<>(Accelerator.class);
  private ModelPackage model;

  /// A made-up device.
  ///
  /// @param tilt how far its vectors are from the processor's
  /// @param nanos for a picture
  private record Device(float tilt, long nanos, String failure) {}

  @BeforeEach
  void model() throws Exception {
    model = new FakeRuntime().read(FakeRuntime.write(temp.resolve("m"), "abc"));
    devices.put(Accelerator.CPU, new Device(0, 10_000_000, ""));
  }

  private AcceleratorTrial trial() {
    return new AcceleratorTrial(
        new Devices(),
        one -> devices.containsKey(one) ? Optional.empty() : Optional.of("not plugged in"),
        clock::get);
  }

  @Test
  void withoutAcceleratorsTheProcessorIsChosenAndEachAbsenceExplained() throws Exception {
    AcceleratorChoice choice = trial().choose(model, 2);
    assertThat(choice.accelerator()).isEqualTo(Accelerator.CPU);
    assertThat(choice.rejected())
        .hasSize(Accelerator.values().length - 1)
        .allMatch(one -> one.reason().equals("not plugged in"));
    assertThat(clock.get()).as("nothing was run").isZero();
  }

  @Test
  void anAcceleratorThatAgreesAndIsFasterIsChosenWithTheFigures() throws Exception {
    devices.put(Accelerator.CUDA, new Device(0.001f, 100_000, ""));
    AcceleratorChoice choice = trial().choose(model, 2);
    assertThat(choice.accelerator()).isEqualTo(Accelerator.CUDA);
    assertThat(choice.why()).contains("10000.0 pictures a second against 200.0");
  }

  @Test
  void anAcceleratorWhoseVectorsDisagreeIsPassedOver() throws Exception {
    devices.put(Accelerator.CUDA, new Device(0.2f, 1, ""));
    devices.put(Accelerator.COREML, new Device(0, 1_000_000, ""));
    AcceleratorChoice choice = trial().choose(model, 2);
    assertThat(choice.accelerator()).isEqualTo(Accelerator.COREML);
    assertThat(reason(choice, Accelerator.CUDA)).contains("do not agree").contains("0.999");
  }

  @Test
  void vectorsThatAreNotNumbersDisagree() throws Exception {
    devices.put(Accelerator.OPENVINO, new Device(Float.NaN, 1, ""));
    AcceleratorChoice choice = trial().choose(model, 2);
    assertThat(reason(choice, Accelerator.OPENVINO)).contains("do not agree");
  }

  @Test
  void anAcceleratorThatIsSlowerThanAllCoresIsPassedOver() throws Exception {
    devices.put(Accelerator.COREML, new Device(0, 6_000_000, ""));
    assertThat(trial().choose(model, 1).accelerator()).isEqualTo(Accelerator.COREML);
    AcceleratorChoice choice = trial().choose(model, 2);
    assertThat(choice.accelerator()).isEqualTo(Accelerator.CPU);
    assertThat(reason(choice, Accelerator.COREML)).contains("slower here: 166.7");
  }

  @Test
  void anAcceleratorThatFailsIsPassedOverWithItsReason() throws Exception {
    devices.put(Accelerator.TENSORRT, new Device(0, 1, "opening: no engine"));
    devices.put(Accelerator.CUDA, new Device(0, 1, "running: illegal address"));
    AcceleratorChoice choice = trial().choose(model, 2);
    assertThat(choice.accelerator()).isEqualTo(Accelerator.CPU);
    assertThat(reason(choice, Accelerator.TENSORRT)).contains("does not open").contains("engine");
    assertThat(reason(choice, Accelerator.CUDA)).contains("fails there").contains("illegal");
  }

  @Test
  void oneThatWasAskedForIsNeverReplaced() throws Exception {
    devices.put(Accelerator.CUDA, new Device(0, 1, ""));
    trial().require(model, Accelerator.CUDA, 2);
    devices.put(Accelerator.CUDA, new Device(0.2f, 1, ""));
    assertThatThrownBy(() -> trial().require(model, Accelerator.CUDA, 2))
        .hasMessageContaining("CUDA cannot be used")
        .hasMessageContaining("do not agree");
    assertThatThrownBy(() -> trial().require(model, Accelerator.COREML, 2))
        .hasMessageContaining("CoreML cannot be used: not plugged in");
    devices.put(Accelerator.CUDA, new Device(0, 1, "running: illegal address"));
    assertThatThrownBy(() -> trial().require(model, Accelerator.CUDA, 2))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("CUDA cannot be used: the model fails there: running: illegal");
  }

  @Test
  void aChoiceIsMadeOnceForEachMachineAndAgainWhenThingsChange() throws Exception {
    devices.put(Accelerator.CUDA, new Device(0, 100_000, ""));
    RememberedChoice remembered = new RememberedChoice(new Measurements(temp), trial());
    AcceleratorChoice first = remembered.choose(model, 2);
    long after = clock.get();
    assertThat(after).isPositive();
    assertThat(remembered.choose(model, 2)).isEqualTo(first);
    assertThat(clock.get()).isEqualTo(after);
    devices.remove(Accelerator.CUDA);
    assertThat(remembered.choose(model, 2).accelerator()).isEqualTo(Accelerator.CPU);
  }

  @Test
  void thisMachinesRuntimeSaysWhatItLacks() {
    Runtimes runtimes = new Runtimes(temp.resolve("runtimes"));
    assertThat(runtimes.missing(Accelerator.CPU)).isEmpty();
    assertThat(NvidiaDriver.missing(List.of("libnever.so.1")).orElse(""))
        .containsAnyOf("there is no NVIDIA driver", "libnever.so.1");
    for (Accelerator one : Accelerator.values()) {
      assertThat(runtimes.missing(one).orElse("it is there")).isNotBlank();
    }
  }

  private static String reason(AcceleratorChoice choice, Accelerator one) {
    return choice.rejected().stream()
        .filter(rejected -> rejected.accelerator() == one)
        .findFirst()
        .orElseThrow()
        .reason();
  }

  private final class Devices implements PackageRuntime {
    private final FakeRuntime packages = new FakeRuntime();

    @Override
    public ModelPackage read(Path directory) throws ModelException {
      return packages.read(directory);
    }

    @Override
    public Encoder open(ModelPackage opened, Accelerator accelerator, int threads)
        throws ModelException {
      Device device = devices.get(accelerator);
      if (device.failure.startsWith("opening")) {
        throw new ModelException(device.failure);
      }
      return new DeviceEncoder(opened, accelerator, device);
    }

    @Override
    public Classifier openClassifier(ModelPackage opened, Accelerator accelerator, int threads)
        throws ModelException {
      return packages.openClassifier(opened, accelerator, threads);
    }

    @Override
    public List<String> narrow(ModelPackage model, Path into) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkNumbers(ModelPackage checked) {}
  }

  private final class DeviceEncoder implements Encoder {
    private final ModelPackage opened;
    private final Accelerator accelerator;
    private final Device device;

    DeviceEncoder(ModelPackage opened, Accelerator accelerator, Device device) {
      this.opened = opened;
      this.accelerator = accelerator;
      this.device = device;
    }

    @Override
    public ModelPackage model() {
      return opened;
    }

    @Override
    public Accelerator accelerator() {
      return accelerator;
    }

    @Override
    public Similarity similarity() {
      return new Similarity(1, 0, false);
    }

    @Override
    public float[][] images(List<Pixels> pictures) {
      if (device.failure.startsWith("running")) {
        throw new RunFailure(device.failure, new IllegalStateException());
      }
      clock.addAndGet(device.nanos * pictures.size());
      return pictures.stream().map(_ -> vector()).toArray(float[][]::new);
    }

    @Override
    public float[][] texts(List<String> phrases) {
      return phrases.stream().map(_ -> vector()).toArray(float[][]::new);
    }

    private float[] vector() {
      return new float[] {1, device.tilt};
    }

    @Override
    public int[] tokens(String phrase) {
      return new int[0];
    }

    @Override
    public void close() {}
  }
}
