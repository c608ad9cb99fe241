package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
  private final List<Integer> runs = new ArrayList<>();

  private float[][] run(int from, int count, int capacity) {
    runs.add(count);
    if (count > capacity) {
      throw new Batches.OutOfMemory("full", new IllegalStateException());
    }
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = new float[] {from + i};
    }
    return rows;
  }

  @Test
  void rowsKeepTheirOrderOverRunsOfTheSize() {
    float[][] rows = new Batches(4).all(10, (from, count) -> run(from, count, 4));
    assertThat(runs).containsExactly(4, 4, 2);
    for (int i = 0; i < 10; i++) {
      assertThat(rows[i]).containsExactly(i);
    }
  }

  @Test
  void aFullAcceleratorGetsHalfAsManyAndGoesOn() {
    Batches batches = new Batches(64);
    float[][] rows = batches.all(100, (from, count) -> run(from, count, 20));
    assertThat(runs).containsExactly(64, 32, 16, 16, 16, 16, 16, 16, 4);
    assertThat(rows[99]).containsExactly(99);
    assertThat(batches.size()).as("the smaller size is kept").isEqualTo(16);
  }

  @Test
  void aSinglePictureThatDoesNotFitIsAFailure() {
    assertThatThrownBy(() -> new Batches(8).all(8, (from, count) -> run(from, count, 0)))
        .isInstanceOf(Batches.OutOfMemory.class);
    assertThat(runs).containsExactly(8, 4, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CUDA failure 2: out of memory ; GPU=0 ; hostname=x ; expr=cudaMalloc",
        "BFCArena: Failed to allocate memory for requested buffer of size 1",
        "CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED ; GPU=0 ; expr=cublasCreate",
        "CUDNN failure 2: CUDNN_STATUS_ALLOC_FAILED ; GPU=0",
        "CUDNN failure 4001: CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED ; GPU=0",
        "DmlExecutionProvider: 8007000E Not enough memory resources are available",
        "E_OUTOFMEMORY",
        "clEnqueueNDRangeKernel, error code: -4 CL_MEM_OBJECT_ALLOCATION_FAILURE",
        "Exception during initialization: std::bad_alloc"
      })
  void wantOfMemoryIsRecognisedInTheWordsOfEachRuntime(String message) {
    assertThat(Batches.OutOfMemory.or("image", new OrtException(message)))
        .isInstanceOf(Batches.OutOfMemory.class)
        .hasMessageContaining(message);
  }

  @Test
  void otherFailuresAreNoWantOfMemory() {
    String message = "Got invalid dimensions for input";
    assertThat(Batches.OutOfMemory.or("image", new OrtException(message)))
        .isNotInstanceOf(Batches.OutOfMemory.class)
        .hasMessage("the image tower failed: " + message)
        .hasCauseInstanceOf(ModelException.class);
  }
}
